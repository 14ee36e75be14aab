<?php
/**
 * Plugin Name: Stands in for the WP Consent API
 *
 * Written from its documented contract (https://wordpress.org/plugins/wp-consent-api/), for the tests: the functions, the
 * filters, the cookies, and where its script stands.
 */

class WP_Consent_API {
	public static $config;
	public static $cookie_info;
}

class Stand_In_Config {
	public function consent_cookie_prefix() {
		return apply_filters( 'wp_consent_cookie_prefix', 'wp_consent' );
	}
}

class Stand_In_Cookies {
	public $all = array();
}

add_action(
	'plugins_loaded',
	static function () {
		WP_Consent_API::$config      = new Stand_In_Config();
		WP_Consent_API::$cookie_info = new Stand_In_Cookies();
	},
	9
);

function wp_get_consent_type(): string {
	return apply_filters( 'wp_get_consent_type', '' );
}

function wp_has_consent( string $category, ?string $requested_by = null ): bool {
	$cookie  = 'wp_consent_' . $category;
	$allowed = '' === wp_get_consent_type() || ( isset( $_COOKIE[ $cookie ] ) && 'allow' === $_COOKIE[ $cookie ] );
	return apply_filters( 'wp_has_consent', $allowed, $category, $requested_by );
}

function wp_has_service_consent( string $service, $requested_by = false ): bool {
	return apply_filters( 'wp_has_service_consent', wp_has_consent( 'marketing' ), $service, $requested_by );
}

function wp_add_cookie_info( $name, $service, $category, $expires, $purpose, $data = '', $member = false, $administrator = false, $type = 'HTTP', $domain = false ) {
	WP_Consent_API::$cookie_info->all[] = compact( 'name', 'service', 'category', 'expires', 'purpose', 'type', 'domain' );
}

add_action(
	'wp_enqueue_scripts',
	static function () {
		wp_enqueue_script( 'wp-consent-api', plugins_url( 'stand-in.js', __FILE__ ), array(), '1', true );
		wp_localize_script(
			'wp-consent-api',
			'consent_api',
			array(
				'consent_type'      => wp_get_consent_type(),
				'cookie_expiration' => apply_filters( 'wp_consent_api_cookie_expiration', 30 ),
				'cookie_prefix'     => WP_Consent_API::$config->consent_cookie_prefix(),
			)
		);
		// Another plugin that asks the API, as most do: it depends on its script.
		wp_enqueue_script( 'asks-the-api', plugins_url( 'asks.js', __FILE__ ), array( 'wp-consent-api' ), '1', true );
	},
	PHP_INT_MAX - 100
);
