<?php
/**
 * Speaks with the WP Consent API, through which other plugins ask what they may do.
 *
 * Keksi decides: `wp_has_consent()` answers by Keksi's own cookie, also in PHP. What another plugin says can lower
 * consent and never raise it, since only an act of the visitor does.
 *
 * @see https://wordpress.org/plugins/wp-consent-api/
 * @package Keksi
 */

namespace Keksi;

defined( 'ABSPATH' ) || exit;

/** What each of the API's categories needs of Keksi's. Nobody is asked of preferences by name, so they need both. */
const API_CATEGORIES = array(
	'functional'           => array(),
	'statistics-anonymous' => array( 'diagnostic' ),
	'statistics'           => array( 'diagnostic' ),
	'marketing'            => array( 'marketing' ),
	'preferences'          => array( 'diagnostic', 'marketing' ),
);

/**
 * Whether the API's plugin is here.
 */
function has_consent_api(): bool {
	return function_exists( 'wp_has_consent' ) || class_exists( 'WP_Consent_API' );
}

/**
 * What is said before Keksi's script, and after it.
 *
 * @return string[]
 */
function consent_api_lines(): array {
	$bridge   = (string) file_get_contents( dirname( KEKSI_FILE ) . '/assets/consent-api.js' ); // phpcs:ignore WordPress.WP.AlternativeFunctions
	$told     = array(
		'categories' => API_CATEGORIES,
		'services'   => declared_services( settings() ),
		'prefix'     => consent_cookie_prefix(),
	);
	$optin    = "window.wp_consent_type='optin';document.dispatchEvent(new CustomEvent('wp_consent_type_defined'));";
	return array( $optin, 'window.keksiConsentApi=' . json_in_script( $told ) . ";\n" . trim( $bridge ) );
}

/**
 * How the API's cookies begin.
 */
function consent_cookie_prefix(): string {
	$prefix = class_exists( 'WP_Consent_API' ) && isset( \WP_Consent_API::$config ) && method_exists( \WP_Consent_API::$config, 'consent_cookie_prefix' )
		? (string) \WP_Consent_API::$config->consent_cookie_prefix()
		: 'wp_consent';
	return preg_match( '/^[\w-]+$/', $prefix ) ? $prefix : 'wp_consent';
}

/**
 * Whether the API's category may run on this page.
 */
function has_consent( string $category ): bool {
	$needed = API_CATEGORIES[ $category ] ?? null;
	if ( null === $needed ) {
		return false;
	}
	return count( array_filter( $needed, __NAMESPACE__ . '\\allows' ) ) === count( $needed );
}

/**
 * How long the API's own cookies live: as long as a choice.
 */
function consent_days(): int {
	return settings()['days'];
}

/**
 * A length of time in words: `184 days`.
 *
 * @param mixed $lifetime As `services.json` has it.
 */
function lifetime_text( $lifetime ): string {
	if ( is_array( $lifetime ) ) {
		$units = array(
			/* translators: %d: how many */
			'second' => _n_noop( '%d second', '%d seconds', 'keksi' ),
			/* translators: %d: how many */
			'minute' => _n_noop( '%d minute', '%d minutes', 'keksi' ),
			/* translators: %d: how many */
			'hour'   => _n_noop( '%d hour', '%d hours', 'keksi' ),
			/* translators: %d: how many */
			'day'    => _n_noop( '%d day', '%d days', 'keksi' ),
			/* translators: %d: how many */
			'week'   => _n_noop( '%d week', '%d weeks', 'keksi' ),
			/* translators: %d: how many */
			'month'  => _n_noop( '%d month', '%d months', 'keksi' ),
			/* translators: %d: how many */
			'year'   => _n_noop( '%d year', '%d years', 'keksi' ),
		);
		return sprintf( translate_nooped_plural( $units[ $lifetime['unit'] ], $lifetime['amount'], 'keksi' ), $lifetime['amount'] );
	}
	$words = array(
		'session'    => __( 'until the browser closes', 'keksi' ),
		'persistent' => __( 'until consent ends', 'keksi' ),
	);
	return $words[ $lifetime ] ?? __( 'not told by the provider', 'keksi' );
}

/**
 * Declares Keksi's cookie, the API's own, and those of the declared services.
 */
function declare_cookies(): void {
	if ( ! function_exists( 'wp_add_cookie_info' ) || ! is_active() ) {
		return;
	}
	/* translators: %d: how many */
	$days   = sprintf( _n( '%d day', '%d days', consent_days(), 'keksi' ), consent_days() );
	$prefix = consent_cookie_prefix();
	wp_add_cookie_info( 'keksi', 'Keksi', 'functional', $days, __( 'Remembers what the visitor chose of cookies.', 'keksi' ) );
	wp_add_cookie_info( "{$prefix}_*", 'WP Consent API', 'functional', $days, __( 'Tells other plugins of this site what the visitor chose of cookies.', 'keksi' ) );
	$language = substr( determine_locale(), 0, 2 );
	foreach ( declared_services( settings() ) as $id ) {
		$service  = known_services()[ $id ] ?? null;
		$category = $service && false !== strpos( $service['category'], 'marketing' ) ? 'marketing' : 'statistics';
		foreach ( $service['cookies'] ?? array() as $cookie ) {
			$purpose = $cookie['purpose'] ?? $service['purpose'];
			wp_add_cookie_info( $cookie['name'], $id, $category, lifetime_text( $cookie['lifetime'] ), $purpose[ $language ] ?? $purpose['en'], '', false, false, 'cookie' === $cookie['type'] ? 'HTTP' : 'LOCALSTORAGE', $cookie['domain'] ?? false );
		}
	}
}

/** The API asks each plugin whether it speaks with it. */
add_filter( 'wp_consent_api_registered_' . plugin_basename( KEKSI_FILE ), '__return_true' );

/** Runs only where Keksi does: asked at each call, since the settings decide it. */
function as_keksi_says( callable $answer ): callable {
	return static fn( $before, ...$asked ) => is_active() ? $answer( $before, ...$asked ) : $before;
}

add_filter( 'wp_get_consent_type', as_keksi_says( static fn() => 'optin' ), PHP_INT_MAX );
// A plugin that was refused by another filter stays refused.
add_filter( 'wp_has_consent', as_keksi_says( static fn( $before, $category = '' ) => has_consent( (string) $category ) ), 5, 2 );
add_filter( 'wp_has_service_consent', as_keksi_says( static fn( $before, $service = '' ) => isset( known_services()[ $service ] ) ? allows_service( (string) $service ) : $before ), 5, 2 );
add_filter( 'wp_is_service_denied', as_keksi_says( static fn( $before, $service = '' ) => isset( known_services()[ $service ] ) ? ! allows_service( (string) $service ) : $before ), 5, 2 );
// Two names in different releases of the API.
add_filter( 'wp_consent_api_cookie_expiration', as_keksi_says( __NAMESPACE__ . '\\consent_days' ) );
add_filter( 'wp_cookie_expiration', as_keksi_says( __NAMESPACE__ . '\\consent_days' ) );
add_action( 'init', __NAMESPACE__ . '\\declare_cookies', 20 );
// At once after the API's script, before anything that depends on it.
add_action(
	'wp_enqueue_scripts',
	static function () {
		if ( is_page() && wp_script_is( 'wp-consent-api', 'registered' ) ) {
			wp_add_inline_script( 'wp-consent-api', 'window.keksiConsentApi&&keksiConsentApi.tell&&keksiConsentApi.tell();' );
		}
	},
	PHP_INT_MAX
);
