<?php
/**
 * What the owner has set, as it stands in the database.
 *
 * @package Keksi
 */

namespace Keksi;

defined( 'ABSPATH' ) || exit;

/** The languages with built-in texts; `auto` follows the page. */
const LANGUAGES = array( 'auto', 'fi', 'en', 'sv', 'nb', 'da', 'et', 'de', 'fr', 'es', 'ru', 'uk' );

/** What can be chosen, the usual first. */
const CHOICES = array(
	'language' => LANGUAGES,
	'position' => array( 'bottom', 'top', 'corner' ),
	'corner'   => array( 'bottom-start', 'bottom-end', 'top-start', 'top-end' ),
	'theme'    => array( 'auto', 'light', 'dark' ),
);

/** What is yes or no. */
const FLAGS = array( 'demographics', 'gtm_ads', 'granular', 'strict', 'embeds', 'aside' );

/**
 * The settings of a site where nothing was set.
 */
function default_settings(): array {
	return array(
		'controller'   => '',
		'policy'       => 0,
		'ga'           => '',
		'ads'          => '',
		'gtm'          => '',
		'pixel'        => '',
		'demographics' => false,
		'gtm_ads'      => false,
		'services'     => array(),
		'register'     => '',
		'language'     => 'auto',
		'days'         => 184,
		'position'     => 'bottom',
		'corner'       => 'bottom-start',
		'theme'        => 'auto',
		'granular'     => false,
		'sensitive'    => '',
		'strict'       => false,
		'hosts'        => '',
		'embeds'       => true,
		'aside'        => false,
		'further'      => '',
	);
}

/**
 * The settings as they can be acted on. What is broken in the database stands at its default, and is named in
 * `broken_settings()`.
 *
 * @return array
 */
function settings(): array {
	return read_settings()['settings'];
}

/**
 * Names of settings that cannot be read; `*` where nothing can.
 *
 * @return string[]
 */
function broken_settings(): array {
	return read_settings()['broken'];
}

/**
 * Reads the option with the very rules that it was written by: a database may have been edited by hand, or restored by halves.
 */
function read_settings(): array {
	static $read   = null;
	static $stored = null;
	$option        = get_option( KEKSI_OPTION, array() );
	if ( null !== $read && $option === $stored ) {
		return $read;
	}
	$stored = $option;
	if ( ! is_array( $option ) ) {
		$read = array(
			'settings' => default_settings(),
			'broken'   => array( '*' ),
		);
		return $read;
	}
	$broken   = array();
	$settings = sanitised(
		$option,
		default_settings(),
		static function ( $name, $message, $is_wrong = true ) use ( &$broken ) {
			if ( $is_wrong ) {
				$broken[] = $name;
			}
		}
	);
	$read     = array(
		'settings' => $settings,
		'broken'   => array_values( array_unique( $broken ) ),
	);
	return $read;
}

/**
 * Address of the privacy statement in the page's language; null where there is none.
 *
 * @param array $settings As `settings()` gives them.
 */
function policy_address( array $settings ): ?string {
	$page = (int) ( $settings['policy'] ? $settings['policy'] : get_option( 'wp_page_for_privacy_policy' ) );
	if ( ! $page ) {
		return null;
	}
	// Translated sites have one in each language. Both names are of other plugins.
	$page = (int) apply_filters( 'wpml_object_id', $page, 'page', true ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals
	if ( function_exists( 'pll_get_post' ) ) {
		$page = (int) ( pll_get_post( $page ) ? pll_get_post( $page ) : $page );
	}
	$address = 'publish' === get_post_status( $page ) ? get_permalink( $page ) : false;
	return $address ? $address : null;
}
