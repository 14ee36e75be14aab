<?php
/**
 * Elements of Keksi's for the site's own pages, each as a block and as a shortcode: the button that opens the settings, the
 * settings within a page, the cookie declaration, and the privacy statement.
 *
 * @package Keksi
 */

namespace Keksi;

defined( 'ABSPATH' ) || exit;

/**
 * The button that opens the settings.
 *
 * @param array|string $attributes `text`.
 */
function settings_button( $attributes ): string {
	$text = trim( (string) ( is_array( $attributes ) ? ( $attributes['text'] ?? '' ) : '' ) );
	return '<button type="button" class="wp-element-button" data-keksi="settings">' . esc_html( '' === $text ? __( 'Cookie settings', 'keksi' ) : $text ) . '</button>';
}

/**
 * The settings and the visitor's own records, within a page.
 */
function settings_in_page(): string {
	return '<div data-keksi-settings></div>';
}

/**
 * The cookie declaration.
 *
 * @param array|string $attributes `level` of its headings, 2 to 5.
 */
function declaration( $attributes ): string {
	$level = (int) ( is_array( $attributes ) ? ( $attributes['level'] ?? 0 ) : 0 );
	return $level >= 2 && $level <= 5 ? sprintf( '<div data-keksi-declaration data-level="%d"></div>', $level ) : '<div data-keksi-declaration></div>';
}

/**
 * The privacy statement, from a JSON file of this site.
 *
 * @param array|string $attributes `file`, its address.
 */
function statement( $attributes ): string {
	$file = trim( (string) ( is_array( $attributes ) ? ( $attributes['file'] ?? '' ) : '' ) );
	if ( '' !== $file && esc_url( $file ) ) {
		return sprintf( '<div data-keksi-statement="%s"></div>', esc_url( $file ) );
	}
	return current_user_can( 'edit_posts' ) ? '<p><strong>' . esc_html__( 'Keksi: the statement needs the address of its file, such as file="/statement.json". Only editors see this line.', 'keksi' ) . '</strong></p>' : '';
}

/**
 * What can be put into a page: names of shortcode and block, what makes it, its title and its attributes.
 */
function elements(): array {
	return array(
		'settings-button' => array( 'settings_button', __( 'Keksi: settings button', 'keksi' ), array( 'text' ) ),
		'settings'        => array( 'settings_in_page', __( 'Keksi: settings and own records', 'keksi' ), array() ),
		'declaration'     => array( 'declaration', __( 'Keksi: cookie declaration', 'keksi' ), array() ),
		'statement'       => array( 'statement', __( 'Keksi: privacy statement', 'keksi' ), array( 'file' ) ),
	);
}

/**
 * Registers blocks and shortcodes: `keksi/settings-button`, `[keksi_settings_button]`.
 */
function register_elements(): void {
	wp_register_script( 'keksi-blocks', plugins_url( 'assets/blocks.js', KEKSI_FILE ), array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components' ), KEKSI_VERSION, true );
	foreach ( elements() as $name => list( $make, $title, $attributes ) ) {
		$make = __NAMESPACE__ . "\\$make";
		add_shortcode( 'keksi_' . str_replace( '-', '_', $name ), $make );
		register_block_type(
			"keksi/$name",
			array(
				'api_version'           => 2,
				'title'                 => $title,
				'category'              => 'widgets',
				'icon'                  => 'privacy',
				'attributes'            => array_fill_keys( $attributes, array( 'type' => 'string' ) ),
				'editor_script_handles' => array( 'keksi-blocks' ),
				'render_callback'       => static fn( $attributes ) => '<div ' . get_block_wrapper_attributes() . '>' . $make( $attributes ) . '</div>',
			)
		);
	}
	$fields = array(
		'text' => __( 'Text of the button', 'keksi' ),
		'file' => __( 'Address of the statement’s file', 'keksi' ),
	);
	wp_add_inline_script( 'keksi-blocks', 'window.keksiBlocks=' . json_in_script( array( 'names' => array_keys( elements() ), 'fields' => $fields ) ) . ';', 'before' );
}

add_action( 'init', __NAMESPACE__ . '\\register_elements', 11 );
