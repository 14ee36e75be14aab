<?php
/**
 * Plugin Name:       Keksi
 * Description:       Asks visitors for consent in Finnish, English or Swedish, and runs analytics, marketing and embeds only as far as they allowed.
 * Version:           1.0.0
 * Requires at least: 6.2
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       keksi
 * Domain Path:       /languages
 *
 * This file can be read by any PHP, so that an old one gets a sentence and not a white page.
 *
 * @package Keksi
 */

defined( 'ABSPATH' ) || exit;

define( 'KEKSI_VERSION', '1.0.0' );
define( 'KEKSI_FILE', __FILE__ );
define( 'KEKSI_OPTION', 'keksi_settings' );
/** Ids of known services that were met in pages and are not declared. */
define( 'KEKSI_FOUND', 'keksi_found' );

/**
 * What stands in the dashboard where Keksi cannot run.
 */
function keksi_is_too_old() {
	if ( current_user_can( 'activate_plugins' ) ) {
		echo '<div class="notice notice-error"><p>' . esc_html__( 'Keksi needs PHP 7.4 and WordPress 6.2, or later. It does nothing on this site: visitors are not asked, and nothing is held back.', 'keksi' ) . '</p></div>';
	}
}

if ( version_compare( PHP_VERSION, '7.4', '<' ) || version_compare( $GLOBALS['wp_version'], '6.2', '<' ) ) {
	add_action( 'admin_notices', 'keksi_is_too_old' );
} else {
	require __DIR__ . '/includes/start.php';
}
