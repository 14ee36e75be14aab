<?php
/**
 * Prints Keksi first of all in `<head>`: its configuration, the script, and what speaks with the WP Consent API.
 *
 * Nothing here depends on the visitor, so that a page cache may keep it.
 *
 * @package Keksi
 */

namespace Keksi;

defined( 'ABSPATH' ) || exit;

/** Optimisers leave alone what bears these. */
const LEAVE_ALONE = array(
	'data-cfasync'        => 'false',
	'data-no-optimize'    => '1',
	'data-noptimize'      => '1',
	'data-no-defer'       => '1',
	'data-no-minify'      => '1',
	'data-jetpack-boost'  => 'ignore',
	'data-wpfc-render'    => 'false',
	'data-pagespeed-no-defer' => true,
	'nitro-exclude'       => true,
);

/**
 * Whether this answer is a page whose scripts Keksi may touch.
 */
function is_page(): bool {
	$is_amp = ( function_exists( 'amp_is_request' ) && amp_is_request() ) || ( function_exists( 'is_amp_endpoint' ) && did_action( 'parse_query' ) && is_amp_endpoint() );
	// Not by what the request accepts: a cache would keep a page without Keksi for everybody.
	$is_other = is_admin() || is_feed() || is_embed() || is_robots() || is_trackback() || is_favicon();
	// Editors of pages show a page within themselves, where the owner works.
	$is_editor = isset( $_GET['elementor-preview'] ) || isset( $_GET['fl_builder'] ) || isset( $_GET['et_fb'] ) || isset( $_GET['bricks'] ) || isset( $_GET['vc_editable'] ); // phpcs:ignore WordPress.Security.NonceVerification
	return ! $is_amp && ! $is_other && ! ( $is_editor && current_user_can( 'edit_posts' ) ) && is_active();
}

/**
 * Address of a file of the plugin. Behind a proxy WordPress may take https for http, so the scheme is left to the page
 * wherever the host is the site's own.
 *
 * @param string $file Beneath the plugin's folder.
 */
function file_address( string $file ): string {
	$address = plugins_url( $file, KEKSI_FILE );
	$is_own  = wp_parse_url( $address, PHP_URL_HOST ) === wp_parse_url( home_url(), PHP_URL_HOST );
	return $is_own ? wp_make_link_relative( $address ) : (string) preg_replace( '#^http:#', '', $address );
}

/**
 * What Keksi is told: `window.keksiConfig`.
 */
function config(): array {
	$settings = settings();
	$lines    = static fn( $text ) => preg_split( '/[\n,]\s*/', $text, -1, PREG_SPLIT_NO_EMPTY );
	$further  = json_decode( $settings['further'], true );
	$further  = is_array( $further ) ? $further : array();
	$config   = array_filter(
		array(
			'controller'   => $settings['controller'] ? $settings['controller'] : wp_specialchars_decode( get_bloginfo( 'name' ), ENT_QUOTES ),
			'policy'       => policy_address( $settings ),
			'ga'           => $lines( $settings['ga'] ),
			'ads'          => $lines( $settings['ads'] ),
			'gtm'          => $lines( $settings['gtm'] ),
			'pixel'        => $lines( $settings['pixel'] ),
			'demographics' => $settings['demographics'],
			'gtm_ads'      => $settings['gtm_ads'] && $settings['gtm'],
			'register'     => $settings['register'],
			'language'     => 'auto' === $settings['language'] ? null : $settings['language'],
			'days'         => 184 === $settings['days'] ? null : $settings['days'],
			'position'     => 'bottom' === $settings['position'] ? null : $settings['position'],
			'corner'       => 'bottom-start' === $settings['corner'] ? null : $settings['corner'],
			'theme'        => 'auto' === $settings['theme'] ? null : $settings['theme'],
			'granular'     => $settings['granular'],
			'sensitive'    => $lines( $settings['sensitive'] ),
			'strict'       => $settings['strict'],
			'hosts'        => $lines( $settings['hosts'] ),
		)
	);
	$own      = isset( $further['services'] ) && is_array( $further['services'] ) ? array_values( $further['services'] ) : array();
	$services = array_merge( named_services( $settings ), $own );
	$config   = array_merge( $config, $further );
	if ( $services ) {
		$config['services'] = $services;
	}
	/**
	 * The configuration, just before it is printed.
	 *
	 * @param array $config As in Keksi's JSON.
	 */
	return (array) apply_filters( 'keksi_config', $config );
}

/**
 * The services of the catalogue, as Keksi wants them named.
 */
function named_services( array $settings ): array {
	$named = array();
	foreach ( $settings['services'] as $id => $options ) {
		if ( ! $options ) {
			$named[] = $id;
		} elseif ( array( 'id' ) === array_keys( $options ) ) {
			$named[] = "$id:{$options['id']}";
		} else {
			$named[] = array_merge( array( 'use' => $id ), $options );
		}
	}
	return $named;
}

/**
 * A value as text within a script element: nothing in it can end that.
 *
 * @param mixed $value Anything that JSON holds.
 */
function json_in_script( $value ): string {
	return (string) wp_json_encode( $value, JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE );
}

/**
 * The lines that stand first in `<head>`.
 */
function tag(): string {
	$consent_api = has_consent_api() ? consent_api_lines() : array( '', '' );
	$language    = settings()['language'];
	$language    = 'auto' === $language ? substr( get_bloginfo( 'language' ), 0, 2 ) : $language;
	$lines       = array( wp_get_inline_script_tag( 'window.keksiConfig=' . json_in_script( (object) config() ) . ';' . $consent_api[0], array( 'id' => 'keksi-config' ) + LEAVE_ALONE ) );
	if ( in_array( $language, LANGUAGES, true ) ) {
		$lines[] = sprintf( '<link rel="preload" as="script" href="%s">' . "\n", esc_url( file_address( "js/keksi-ask-$language.js" ) ) );
	}
	$attributes = array(
		'id'  => 'keksi-js',
		'src' => file_address( 'js/keksi.js' ) . '?ver=' . rawurlencode( KEKSI_VERSION ),
	);
	$lines[]    = wp_get_script_tag( $attributes + LEAVE_ALONE );
	if ( $consent_api[1] ) {
		$lines[] = wp_get_inline_script_tag( $consent_api[1], array( 'id' => 'keksi-consent-api' ) + LEAVE_ALONE );
	}
	return implode( '', $lines );
}

add_action(
	'wp_head',
	static function () {
		if ( is_page() ) {
			echo tag(); // phpcs:ignore WordPress.Security.EscapeOutput -- made of escaped parts above.
		}
	},
	PHP_INT_MIN
);
