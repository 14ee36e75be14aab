<?php
/**
 * Leaves nothing behind: on every site of a network.
 *
 * @package Keksi
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

/**
 * Takes away what Keksi has stored on one site.
 */
function keksi_forget() {
	delete_option( 'keksi_settings' );
	delete_option( 'keksi_found' );
}

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $keksi_site ) {
		switch_to_blog( $keksi_site );
		keksi_forget();
		restore_current_blog();
	}
} else {
	keksi_forget();
}
