<?php
/**
 * Which file does what, and when WordPress calls it.
 *
 * @package Keksi
 */

namespace Keksi;

defined( 'ABSPATH' ) || exit;

require __DIR__ . '/services.php';
require __DIR__ . '/ids.php';
require __DIR__ . '/settings.php';
require __DIR__ . '/sanitise.php';
require __DIR__ . '/others.php';
require __DIR__ . '/tag.php';
require __DIR__ . '/optimisers.php';
require __DIR__ . '/embeds.php';
require __DIR__ . '/choice.php';
require __DIR__ . '/consent-api.php';
require __DIR__ . '/blocks.php';
require __DIR__ . '/privacy.php';
if ( is_admin() ) {
	require __DIR__ . '/settings-page.php';
	require __DIR__ . '/notices.php';
}

add_action(
	'init',
	static function () {
		load_plugin_textdomain( 'keksi', false, dirname( plugin_basename( KEKSI_FILE ) ) . '/languages' );
	}
);
