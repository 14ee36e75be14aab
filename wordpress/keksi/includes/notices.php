<?php
/**
 * What the owner has to know, in the dashboard.
 *
 * @package Keksi
 */

namespace Keksi;

defined( 'ABSPATH' ) || exit;

/**
 * What there is to say now: each with its kind (`error`, `warning`), as HTML that is escaped.
 *
 * @return array<int, string[]>
 */
function notices(): array {
	$link    = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=keksi' ) ), esc_html__( 'Keksi’s settings', 'keksi' ) );
	$notices = array();
	if ( ! is_complete() ) {
		$notices[] = array( 'error', esc_html__( 'Keksi’s files are not all here. Visitors are not asked, and nothing is held back. Install the plugin again from its zip file.', 'keksi' ) );
	}
	if ( broken_settings() ) {
		/* translators: %s: a link */
		$notices[] = array( 'error', sprintf( esc_html__( 'Part of Keksi’s settings cannot be read from the database. Defaults stand in for it: look them through and save them. %s', 'keksi' ), $link ) );
	}
	$consent = active_among( CONSENT_PLUGINS );
	if ( $consent ) {
		$names     = esc_html( implode( ', ', $consent ) );
		$notices[] = settings()['aside']
			/* translators: 1: names of plugins, 2: a link */
			? array( 'warning', sprintf( esc_html__( '%1$s asks for consent on this site, so Keksi steps aside, as you asked: it prints nothing and holds back nothing. %2$s', 'keksi' ), $names, $link ) )
			/* translators: 1: names of plugins, 2: a link */
			: array( 'error', sprintf( esc_html__( '%1$s asks for consent as well. Two questions at once confuse visitors, and neither answer holds for the other. Turn one of them off, or let Keksi step aside: %2$s', 'keksi' ), $names, $link ) );
	}
	$tracking = active_among( TRACKING_PLUGINS );
	if ( $tracking && is_active() ) {
		/* translators: %s: names of plugins */
		$notices[] = array( 'warning', sprintf( esc_html__( '%s may print tags of its own. Keksi holds back those of services it knows until the visitor has agreed. Turn them off there all the same where the same id stands in Keksi’s settings: one tag is enough.', 'keksi' ), esc_html( implode( ', ', $tracking ) ) ) );
	}
	$found = found_services();
	if ( $found && is_active() ) {
		/* translators: 1: names of services, 2: a link */
		$notices[] = array( 'warning', sprintf( esc_html__( 'Pages of this site hold something of these services, which are not ticked in the settings: %1$s. Tick those you use, so that visitors are told of them. %2$s', 'keksi' ), esc_html( implode( ', ', $found ) ), $link ) );
	}
	return $notices;
}

/**
 * Names of known services that pages hold and nobody has declared.
 *
 * @return array<string, string>
 */
function found_services(): array {
	$found = get_option( KEKSI_FOUND, array() );
	$ids   = array_diff( is_array( $found ) ? array_filter( $found, 'is_string' ) : array(), declared_services( settings() ) );
	$names = array();
	foreach ( $ids as $id ) {
		$names[ $id ] = known_services()[ $id ]['name'] ?? $id;
	}
	return $names;
}

add_action(
	'admin_notices',
	static function () {
		$screen = get_current_screen();
		if ( ! current_user_can( 'manage_options' ) || ! $screen || ! in_array( $screen->id, array( 'dashboard', 'plugins', 'settings_page_keksi' ), true ) ) {
			return;
		}
		foreach ( notices() as list( $kind, $html ) ) {
			printf( '<div class="notice notice-%s"><p>%s</p></div>', esc_attr( $kind ), $html ); // phpcs:ignore WordPress.Security.EscapeOutput -- escaped above.
		}
	}
);
