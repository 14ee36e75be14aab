<?php
/**
 * WordPress' own privacy tools: a text for the policy guide, and what is said where somebody's data are exported or
 * erased. Those tools know people by e-mail; a record of consent has none. Its visitor sees and erases it in the
 * browser that it was made in.
 *
 * @package Keksi
 */

namespace Keksi;

defined( 'ABSPATH' ) || exit;

/**
 * Where visitors see and erase their own records: a page with the block for it, else the statement, else the front page.
 */
function records_address(): string {
	$pages = get_posts(
		array(
			'post_type'   => 'page',
			'post_status' => 'publish',
			'numberposts' => 1,
			's'           => 'keksi',
			'fields'      => 'all',
		)
	);
	foreach ( $pages as $page ) {
		if ( has_block( 'keksi/settings', $page ) || has_shortcode( $page->post_content, 'keksi_settings' ) ) {
			return (string) get_permalink( $page );
		}
	}
	return policy_address( settings() ) ?? home_url( '/' );
}

/**
 * What WordPress’ tools say of records.
 */
function records_text(): string {
	/* translators: %s: an address */
	return sprintf( __( 'Records of cookie choices hold no name and no e-mail, so they cannot be found by one. The visitor sees and erases them in the browser where the choice was made: open %s, choose “Cookie settings”, and there “Download my records” or “Erase my records”.', 'keksi' ), records_address() );
}

/**
 * The text that WordPress suggests for the site's privacy statement.
 */
function policy_text(): string {
	$parts = array(
		'<h2>' . esc_html__( 'Cookies and consent', 'keksi' ) . '</h2>',
		'<p>' . esc_html__( 'We ask for your consent before we use cookies or similar techniques for statistics or marketing, and before we show content of other services. You can change or withdraw your choice at any time with the button “Cookie settings”. The choice is remembered in the cookie “keksi”.', 'keksi' ) . '</p>',
	);
	if ( settings()['register'] ) {
		$parts[] = '<p>' . esc_html__( 'Each choice becomes a record in our register, so that we can show what was agreed to, when, and what had been told. A record holds no name, no e-mail and no IP address. You can see and erase your own records in the cookie settings.', 'keksi' ) . '</p>';
	}
	$parts[] = '<p class="privacy-policy-tutorial">' . esc_html__( 'Put the block “Keksi: cookie declaration” below this: it lists the services and cookies from your own settings.', 'keksi' ) . '</p>';
	return implode( '', $parts );
}

add_action(
	'admin_init',
	static function () {
		wp_add_privacy_policy_content( 'Keksi', wp_kses_post( policy_text() ) );
	}
);

add_filter(
	'wp_privacy_personal_data_exporters',
	static function ( $exporters ) {
		if ( settings()['register'] ) {
			$exporters['keksi'] = array(
				'exporter_friendly_name' => __( 'Records of cookie choices', 'keksi' ),
				'callback'               => static fn() => array(
					'done' => true,
					'data' => array(
						array(
							'group_id'    => 'keksi',
							'group_label' => __( 'Records of cookie choices', 'keksi' ),
							'item_id'     => 'keksi',
							'data'        => array(
								array(
									'name'  => __( 'Where they are', 'keksi' ),
									'value' => records_text(),
								),
							),
						),
					),
				),
			);
		}
		return $exporters;
	}
);

add_filter(
	'wp_privacy_personal_data_erasers',
	static function ( $erasers ) {
		if ( settings()['register'] ) {
			$erasers['keksi'] = array(
				'eraser_friendly_name' => __( 'Records of cookie choices', 'keksi' ),
				'callback'             => static fn() => array(
					'done'           => true,
					'items_removed'  => false,
					'items_retained' => false,
					'messages'       => array( records_text() ),
				),
			);
		}
		return $erasers;
	}
);
