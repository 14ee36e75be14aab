<?php
/**
 * Rewrites what a page would ask of third parties into markup that waits: frames, scripts, pictures that count, and hints
 * to browsers. What stands in a page with its own address is asked for by the browser's parser, before any script can say
 * no; so it is done here, on the way out, whoever printed it: an editor, a theme, another plugin.
 *
 * @package Keksi
 */

namespace Keksi;

use WP_HTML_Tag_Processor;

defined( 'ABSPATH' ) || exit;

/** Where lazy loading puts the address of a frame. */
const LAZY = array( 'data-src', 'data-lazy-src', 'data-litespeed-src', 'data-rocket-src', 'data-orig-src' );

/** What a browser asks for, or opens a connection for, before it is needed. */
const HINTS = '/\b(?:preconnect|dns-prefetch|preload|prefetch|modulepreload|prerender)\b/i';

/**
 * Hosts and categories of every known service, declared ones first and with the owner's options; own services too.
 *
 * @return array<int, array{id: string, category: string, hosts: string[], declared: bool}>
 */
function host_table(): array {
	static $table = null;
	if ( null !== $table ) {
		return $table;
	}
	$settings = settings();
	$declared = declared_services( $settings );
	$table    = own_hosts( $settings );
	$others   = array();
	foreach ( known_services() as $id => $service ) {
		$row = array(
			'id'       => $id,
			'category' => $service['category'],
			'hosts'    => hosts_of( $service, $settings['services'][ $id ] ?? array() ),
			'declared' => in_array( $id, $declared, true ),
		);
		if ( $row['declared'] ) {
			$table[] = $row;
		} else {
			$others[] = $row;
		}
	}
	$table = array_merge( $table, $others );
	return $table;
}

/**
 * Hosts of services that the owner describes in the further settings.
 */
function own_hosts( array $settings ): array {
	$further = json_decode( $settings['further'], true );
	$rows    = array();
	foreach ( (array) ( $further['services'] ?? array() ) as $service ) {
		$known    = is_array( $service ) && isset( $service['use'] ) ? ( known_services()[ $service['use'] ] ?? null ) : null;
		$hosts    = is_array( $service ) ? ( $known ? hosts_of( $known, $service ) : (array) ( $service['hosts'] ?? array() ) ) : array();
		$category = is_array( $service ) ? ( $service['category'] ?? $known['category'] ?? '' ) : '';
		$category = implode( ' ', array_intersect( array( 'diagnostic', 'marketing' ), is_array( $category ) ? $category : explode( ' ', (string) $category ) ) );
		// What the owner finds necessary waits for nothing.
		if ( $hosts && $category ) {
			$rows[] = array(
				'id'       => (string) ( $service['use'] ?? $service['id'] ?? '' ),
				'category' => $category,
				'hosts'    => array_map( 'strtolower', array_filter( $hosts, 'is_string' ) ),
				'declared' => true,
			);
		}
	}
	return $rows;
}

/**
 * The service that an address belongs to; null for the site's own and for what Keksi does not know.
 *
 * @param string $address As it stands in an attribute.
 */
function service_at( string $address ): ?array {
	$address = trim( $address );
	$parts   = preg_match( '#^(?:https?:)?//#i', $address ) ? wp_parse_url( $address ) : null;
	if ( empty( $parts['host'] ) ) {
		return null;
	}
	$name = rtrim( strtolower( $parts['host'] ), '.' );
	foreach ( host_table() as $row ) {
		foreach ( $row['hosts'] as $host ) {
			if ( lies_in( $name, $parts['path'] ?? '/', $host ) ) {
				return array( 'category' => waits_for( $row, $address ) ) + $row;
			}
		}
	}
	return null;
}

/**
 * The category that an element waits for. One script of Google's serves measurement and advertising; its address says which.
 */
function waits_for( array $row, string $address ): string {
	if ( 0 === strpos( $row['id'], 'google-' ) && preg_match( '/[?&](?:amp;)?id=(G|UA|AW|DC)-/i', $address, $found ) ) {
		return in_array( strtoupper( $found[1] ), array( 'G', 'UA' ), true ) ? 'diagnostic' : 'marketing';
	}
	return $row['category'];
}

/**
 * Whether an address loads what Keksi loads itself: the tag of an id that is in the settings would run twice.
 */
function is_keksis_own( string $address ): bool {
	$settings = settings();
	$ids      = preg_split( '/,\s*/', "{$settings['ga']},{$settings['ads']},{$settings['gtm']}", -1, PREG_SPLIT_NO_EMPTY );
	return 1 === preg_match( '#googletagmanager\.com/(?:gtag/js|gtm\.js)\?(?:.*&)?id=([\w-]+)#i', $address, $found ) && in_array( strtoupper( $found[1] ), $ids, true );
}

/**
 * A whole page with everything that has to wait waiting.
 *
 * @param string $html The page.
 */
function rewritten( string $html ): string {
	$tags  = new WP_HTML_Tag_Processor( $html );
	$found = array();
	while ( $tags->next_tag() ) {
		$service = null;
		switch ( $tags->get_tag() ) {
			case 'IFRAME':
				$service = hold_frame( $tags );
				break;
			case 'SCRIPT':
				$service = hold_script( $tags );
				break;
			case 'IMG':
				$service = hold_picture( $tags );
				break;
			case 'LINK':
				drop_hint( $tags );
				break;
		}
		if ( $service && ! $service['declared'] ) {
			$found[] = $service['id'];
		}
	}
	note_found( array_unique( $found ) );
	return $tags->get_updated_html();
}

/**
 * A frame of a known service waits, also of one that is not declared: its category is enough to ask for.
 */
function hold_frame( WP_HTML_Tag_Processor $tags ): ?array {
	if ( null !== $tags->get_attribute( 'data-category' ) ) {
		return null;
	}
	foreach ( array_merge( array( 'src' ), LAZY ) as $name ) {
		$address = $tags->get_attribute( $name );
		$service = is_string( $address ) ? service_at( $address ) : null;
		if ( ! $service ) {
			continue;
		}
		foreach ( array_merge( array( 'src' ), LAZY ) as $other ) {
			$tags->remove_attribute( $other );
		}
		$tags->set_attribute( 'data-src', $address );
		$tags->set_attribute( 'data-category', $service['category'] );
		if ( ! $tags->get_attribute( 'title' ) ) {
			$tags->set_attribute( 'title', known_services()[ $service['id'] ]['name'] ?? $service['id'] );
		}
		return $service;
	}
	return null;
}

/**
 * A script waits if its service is declared, or measures and advertises whatever else it does. Others stay, and are told
 * in the dashboard: a map or a payment form that the owner has not thought of had better be thought of first.
 */
function hold_script( WP_HTML_Tag_Processor $tags ): ?array {
	$address = $tags->get_attribute( 'src' );
	$type    = $tags->get_attribute( 'type' );
	if ( ! is_string( $address ) || ( is_string( $type ) && 'text/plain' === strtolower( $type ) ) ) {
		return null;
	}
	$service = service_at( $address );
	if ( ! $service || ( ! $service['declared'] && ! empty( known_services()[ $service['id'] ]['functional'] ) ) ) {
		return $service;
	}
	$tags->remove_attribute( 'src' );
	$tags->set_attribute( 'type', 'text/plain' );
	if ( is_keksis_own( $address ) ) {
		$tags->set_attribute( 'data-keksi-replaces', $address );
		return $service;
	}
	if ( is_string( $type ) && '' !== $type && 'text/javascript' !== $type ) {
		$tags->set_attribute( 'data-type', $type );
	}
	$tags->set_attribute( 'data-src', $address );
	$tags->set_attribute( 'data-category', $service['category'] );
	return $service;
}

/**
 * A picture that counts, as stands in `<noscript>`.
 */
function hold_picture( WP_HTML_Tag_Processor $tags ): ?array {
	$address = $tags->get_attribute( 'src' );
	$service = is_string( $address ) && null === $tags->get_attribute( 'data-category' ) ? service_at( $address ) : null;
	if ( ! $service || ( ! $service['declared'] && ! empty( known_services()[ $service['id'] ]['functional'] ) ) ) {
		return $service;
	}
	$tags->remove_attribute( 'src' );
	$tags->remove_attribute( 'srcset' );
	$tags->set_attribute( 'data-src', $address );
	$tags->set_attribute( 'data-category', $service['category'] );
	return $service;
}

/**
 * A hint to connect to a declared service, or to one that measures, is taken out: the connection alone tells who comes.
 */
function drop_hint( WP_HTML_Tag_Processor $tags ): void {
	$rel     = $tags->get_attribute( 'rel' );
	$address = $tags->get_attribute( 'href' );
	if ( is_string( $rel ) && is_string( $address ) && preg_match( HINTS, $rel ) && service_at( $address ) ) {
		$tags->remove_attribute( 'href' );
	}
}

/**
 * Remembers, for the dashboard, which known services pages hold although they are not declared.
 *
 * @param string[] $ids Of this page.
 */
function note_found( array $ids ): void {
	$before = get_option( KEKSI_FOUND, array() );
	$before = is_array( $before ) ? $before : array();
	if ( array_diff( $ids, $before ) ) {
		update_option( KEKSI_FOUND, array_values( array_unique( array_merge( $before, $ids ) ) ), false );
	}
}

/**
 * What leaves WordPress: pages are rewritten, anything else goes as it is.
 */
function on_the_way_out( string $body ): string {
	foreach ( headers_list() as $header ) {
		if ( 0 === stripos( $header, 'content-type:' ) && false === stripos( $header, 'text/html' ) ) {
			return $body;
		}
	}
	return false === stripos( $body, '<html' ) ? $body : rewritten( $body );
}

add_action(
	'template_redirect',
	static function () {
		if ( is_page() && settings()['embeds'] ) {
			// Not flushable: half a page cannot be read, and would go out as it is.
			ob_start( __NAMESPACE__ . '\\on_the_way_out', 0, PHP_OUTPUT_HANDLER_CLEANABLE | PHP_OUTPUT_HANDLER_REMOVABLE );
		}
	},
	-1000
);
