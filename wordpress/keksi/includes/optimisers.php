<?php
/**
 * Asks optimisers to leave Keksi's file and its configuration where they stand: joined, deferred or delayed, Keksi would
 * come after what it holds. Each by the filter that its own documentation gives.
 *
 * @package Keksi
 */

namespace Keksi;

defined( 'ABSPATH' ) || exit;

/** What tells Keksi's file and its inline lines from others. */
const MARKS = array( '/js/keksi', 'keksiConfig', 'keksi-config', 'keksi-js' );

/** Filters of lists: WP Rocket, LiteSpeed Cache, SiteGround Optimizer, Perfmatters, FlyingPress, WP-Optimize. */
const LIST_FILTERS = array(
	'rocket_exclude_js',
	'rocket_exclude_defer_js',
	'rocket_delay_js_exclusions',
	'rocket_defer_inline_exclusions',
	'rocket_excluded_inline_js_content',
	'litespeed_optimize_js_excludes',
	'litespeed_optm_js_defer_exc',
	'litespeed_optm_gm_js_exc',
	'sgo_javascript_combine_exclude',
	'sgo_javascript_combine_excluded_inline_content',
	'sgo_js_minify_exclude',
	'sgo_js_async_exclude',
	'perfmatters_delay_js_exclusions',
	'perfmatters_defer_js_exclusions',
	'perfmatters_minify_js_exclusions',
	'flying_press_exclude_from_minify:js',
	'flying_press_exclude_from_delay:js',
	'flying_press_exclude_from_defer:js',
	'wp-optimize-minify-default-exclusions',
);

foreach ( LIST_FILTERS as $keksi_filter ) {
	add_filter(
		$keksi_filter,
		static function ( $list ) {
			// Some of them hand over lines of text.
			return is_array( $list ) ? array_merge( $list, MARKS ) : trim( $list . "\n" . implode( "\n", MARKS ) );
		}
	);
}
unset( $keksi_filter );

// Autoptimize: a text between commas.
add_filter( 'autoptimize_filter_js_exclude', static fn( $list ) => is_array( $list ) ? $list + array_fill_keys( MARKS, '' ) : trim( $list . ', ' . implode( ', ', MARKS ), ', ' ) );

// W3 Total Cache: asked of each element.
add_filter(
	'w3tc_minify_js_do_tag_minification',
	static fn( $do, $tag = '' ) => $do && ! preg_match( '#/js/keksi|keksi-(?:js|config|consent-api)#', (string) $tag ),
	10,
	2
);
