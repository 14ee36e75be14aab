<?php
/**
 * Reads the visitor's choice in PHP, from the cookie that Keksi's script writes. It only reads: what is not a whole,
 * valid value of a known version is no choice, and allows nothing.
 *
 * A page that a cache keeps must not be made by it.
 *
 * @package Keksi
 */

namespace Keksi;

defined( 'ABSPATH' ) || exit;

/** One value of the cookie, version 1; what its parts are is told in Keksi's `src/storage/format.ts`. */
const COOKIE_VALUE = '/^1\.d([01])m([01])\.([1-9]\d{8,10})\.([1-9]\d{0,2})\.(?:-[a-z0-9]{1,8}|(?:[a-z0-9]{4}){0,20})\.(?:-[a-z0-9]{1,8}|(?:[a-z0-9]{4}){0,20})\.(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})?\.(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})?(?:\.(?!$)((?:[a-z0-9]{4}){0,10})(?:\.((?:[a-z0-9]{4}){1,10}))?)?$/D';

/**
 * What the visitor allows: `diagnostic`, `marketing`, and the marks of services that were refused or granted one by one.
 *
 * @param string|null $cookies A `Cookie` header; the request's own unless said.
 * @param int|null    $now     Seconds since 1970.
 * @return array{decided: bool, diagnostic: bool, marketing: bool, refused: string[], granted: string[]}
 */
function choice( ?string $cookies = null, ?int $now = null ): array {
	$cookies = $cookies ?? (string) ( $_SERVER['HTTP_COOKIE'] ?? '' ); // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- matched as a whole below.
	$now     = $now ?? time();
	$choice  = null;
	// There can be several, of the host and of its domain. The narrower counts: any may have been planted.
	foreach ( explode( ';', $cookies ) as $pair ) {
		$parts = explode( '=', trim( $pair ), 2 );
		$one   = 'keksi' === $parts[0] ? parsed_choice( $parts[1] ?? '', $now ) : null;
		if ( ! $one ) {
			continue;
		}
		$choice = $choice ? array(
			'decided'    => true,
			'diagnostic' => $choice['diagnostic'] && $one['diagnostic'],
			'marketing'  => $choice['marketing'] && $one['marketing'],
			'refused'    => array_values( array_unique( array_merge( $choice['refused'], $one['refused'] ) ) ),
			'granted'    => array_values( array_intersect( $choice['granted'], $one['granted'] ) ),
		) : $one;
	}
	return $choice ?? array(
		'decided'    => false,
		'diagnostic' => false,
		'marketing'  => false,
		'refused'    => array(),
		'granted'    => array(),
	);
}

/**
 * One value of the cookie; null where it is none, or its time is over.
 */
function parsed_choice( string $value, int $now ): ?array {
	if ( ! preg_match( COOKIE_VALUE, $value, $parts ) ) {
		return null;
	}
	$time = (int) $parts[3];
	$days = min( (int) $parts[4], settings()['days'] );
	if ( (int) $parts[4] > 365 || $time > $now + 300 || $now >= $time + $days * DAY_IN_SECONDS ) {
		return null;
	}
	$marks = static fn( $text ) => '' === $text ? array() : str_split( $text, 4 );
	return array(
		'decided'    => true,
		'diagnostic' => '1' === $parts[1],
		'marketing'  => '1' === $parts[2],
		'refused'    => $marks( $parts[5] ?? '' ),
		'granted'    => $marks( $parts[6] ?? '' ),
	);
}

/**
 * What stands for a service in the cookie: four characters of the FNV-1a checksum of its id.
 */
function mark( string $id ): string {
	$short = substr( base_convert( hash( 'fnv1a32', $id ), 16, 36 ), -4 );
	return str_pad( $short, 4, '0', STR_PAD_LEFT );
}

/**
 * A text as it is where it is UTF-8, and taken for Latin-1 where it is not: no pattern would match it otherwise.
 */
function utf8( string $text ): string {
	if ( preg_match( '//u', $text ) ) {
		return $text;
	}
	$character = static fn( $byte ) => chr( 0xC0 | ord( $byte[0] ) >> 6 ) . chr( 0x80 | ord( $byte[0] ) & 0x3F );
	return preg_replace_callback( '/[\x80-\xff]/', $character, $text );
}

/**
 * A path as a person writes it and a server reads it, as Keksi's `src/permissions/sensitive.ts` has it.
 */
function readable_path( string $text ): string {
	$decoded = preg_replace_callback( '/(?:%[\da-f]{2})+/i', static fn( $codes ) => utf8( rawurldecode( $codes[0] ) ), utf8( $text ) );
	return preg_replace( array( '#/+#', '#;[^/]*#' ), array( '/', '' ), $decoded );
}

/**
 * Whether the page that is asked for is one on which nothing but the necessary runs.
 *
 * @param string|null $path Of the request, unless said.
 */
function is_sensitive( ?string $path = null ): bool {
	$path = readable_path( $path ?? (string) strtok( (string) ( $_SERVER['REQUEST_URI'] ?? '/' ), '?#' ) ); // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- only compared.
	foreach ( preg_split( '/\n/', settings()['sensitive'], -1, PREG_SPLIT_NO_EMPTY ) as $pattern ) {
		$source = preg_replace( array( '#/\\\\\*$#', '#\\\\\*#' ), array( '(/.*)?', '.*' ), preg_quote( readable_path( $pattern ), '#' ) );
		// What cannot be compared is taken for sensitive.
		if ( 0 !== preg_match( "#^$source/?$#isu", $path ) ) {
			return true;
		}
	}
	return false;
}

/**
 * Whether a category may run on this page: `diagnostic` or `marketing`.
 */
function allows( string $category ): bool {
	return ! is_sensitive() && ! empty( choice()[ $category ] );
}

/**
 * Whether a service may run on this page, by its id.
 */
function allows_service( string $id ): bool {
	$known = known_services()[ $id ] ?? null;
	if ( ! $known || is_sensitive() ) {
		return false;
	}
	$choice = choice();
	if ( in_array( mark( $id ), $choice['granted'], true ) ) {
		return true;
	}
	$allowed = array_filter( explode( ' ', $known['category'] ), static fn( $category ) => $choice[ $category ] );
	$enough  = 'any' === $known['requires'] ? (bool) $allowed : count( $allowed ) === count( explode( ' ', $known['category'] ) );
	return $enough && ! in_array( mark( $id ), $choice['refused'], true );
}
