<?php
/**
 * The services that Keksi knows, as the build wrote them down from Keksi's own definitions.
 *
 * @package Keksi
 */

namespace Keksi;

defined( 'ABSPATH' ) || exit;

/**
 * Every known service, by id: name, categories, hosts, needs, cookies, purpose, provider. Empty where the file is missing.
 *
 * @return array<string, array>
 */
function known_services(): array {
	static $services = null;
	if ( null === $services ) {
		$file     = dirname( KEKSI_FILE ) . '/services.json';
		$read     = is_readable( $file ) ? json_decode( (string) file_get_contents( $file ), true ) : null; // phpcs:ignore WordPress.WP.AlternativeFunctions
		$services = is_array( $read ) ? $read : array();
	}
	return $services;
}

/**
 * Whether the plugin has all its files: a copy of the source without a build, or half an upload, has not.
 */
function is_complete(): bool {
	return array() !== known_services() && is_readable( dirname( KEKSI_FILE ) . '/js/keksi.js' );
}

/**
 * The ids of the services that the settings turn on.
 *
 * @param array $settings As `settings()` gives them.
 * @return string[]
 */
function declared_services( array $settings ): array {
	$built_in = array(
		'ga'          => 'google-analytics',
		'ads'         => 'google-ads',
		'gtm'         => 'google-tag-manager',
		'pixel'       => 'meta-pixel',
		'demographics' => 'google-demographics',
	);
	$ids      = array();
	foreach ( $built_in as $setting => $id ) {
		if ( ! empty( $settings[ $setting ] ) ) {
			$ids[] = $id;
		}
	}
	return array_merge( $ids, array_keys( $settings['services'] ) );
}

/**
 * Hosts of a service with its options filled in: `{id=js.example}` stands for an option with what is usual.
 *
 * @param array $service One of `known_services()`.
 * @param array $options What the owner wrote.
 * @return string[]
 */
function hosts_of( array $service, array $options = array() ): array {
	$hosts = array();
	foreach ( $service['hosts'] as $host ) {
		$filled  = preg_replace_callback(
			'/\{(\w+)(?:=([^}]*))?\}/',
			static function ( $found ) use ( $options ) {
				return $options[ $found[1] ] ?? $found[2] ?? '';
			},
			$host
		);
		$hosts[] = strtolower( $filled );
	}
	return array_values( array_filter( $hosts, static fn( $host ) => '' !== trim( $host, '.*/' ) && strpos( $host, '.' ) > 0 ) );
}

/**
 * Whether an address lies in a host, as Keksi writes hosts: `host`, `*.host` (and the host itself), `host.*` (in any
 * country), each with a path before it ends, if it has one.
 *
 * @param string $name Host of the address, in small letters.
 * @param string $path Path of the address.
 * @param string $host One entry of a service.
 */
function lies_in( string $name, string $path, string $host ): bool {
	$parts  = explode( '/', $host, 2 );
	$domain = $parts[0];
	if ( 0 === strpos( $domain, '*.' ) ) {
		$base    = substr( $domain, 2 );
		$matches = $name === $base || '.' . $base === substr( $name, -strlen( $base ) - 1 );
	} elseif ( '.*' === substr( $domain, -2 ) ) {
		$matches = 1 === preg_match( '/^' . preg_quote( substr( $domain, 0, -1 ), '/' ) . '(?:com|(?:com?\.)?[a-z]{2})$/', $name );
	} else {
		$matches = $name === $domain;
	}
	if ( ! $matches || empty( $parts[1] ) ) {
		return $matches;
	}
	return 0 === strpos( "$path/", '/' . rtrim( $parts[1], '/' ) . '/' );
}
