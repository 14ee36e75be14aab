<?php
/**
 * The settings page, Settings → Keksi. WordPress checks the nonce and the permission of what is sent
 * (`settings_fields`, `options.php`); the rules of each field stand in `sanitise.php`.
 *
 * @package Keksi
 */

namespace Keksi;

defined( 'ABSPATH' ) || exit;

add_action(
	'admin_init',
	static function () {
		register_setting(
			'keksi',
			KEKSI_OPTION,
			array(
				'type'              => 'array',
				'sanitize_callback' => __NAMESPACE__ . '\\sanitised_form',
				'show_in_rest'      => false,
			)
		);
	}
);

/**
 * What the form sent, checked. An unticked box is not sent at all.
 *
 * @param mixed $input What was sent.
 */
function sanitised_form( $input ): array {
	if ( ! is_array( $input ) ) {
		return settings();
	}
	// WordPress calls this twice where the option is new.
	if ( isset( $input['form'] ) ) {
		$input += array_fill_keys( FLAGS, false );
	}
	return sanitised(
		$input,
		settings(),
		static function ( $name, $message, $is_wrong = true ) {
			add_settings_error( 'keksi', "keksi-$name", $message, $is_wrong ? 'error' : 'warning' );
		}
	);
}

add_action(
	'admin_menu',
	static function () {
		add_options_page( __( 'Keksi', 'keksi' ), __( 'Keksi', 'keksi' ), 'manage_options', 'keksi', __NAMESPACE__ . '\\settings_page' );
	}
);

add_filter(
	'plugin_action_links_' . plugin_basename( KEKSI_FILE ),
	static function ( $links ) {
		array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=keksi' ) ), esc_html__( 'Settings', 'keksi' ) ) );
		return $links;
	}
);

/**
 * A row of the form.
 *
 * @param string $name  Of the setting.
 * @param string $label What it is.
 * @param string $field HTML that is escaped.
 * @param string $help  A sentence below it.
 */
function row( string $name, string $label, string $field, string $help = '' ): void {
	printf(
		'<tr><th scope="row"><label for="keksi-%1$s">%2$s</label></th><td>%3$s%4$s</td></tr>',
		esc_attr( $name ),
		esc_html( $label ),
		$field, // phpcs:ignore WordPress.Security.EscapeOutput -- made by the functions below.
		'' === $help ? '' : sprintf( '<p class="description" id="keksi-%s-help">%s</p>', esc_attr( $name ), esc_html( $help ) )
	);
}

/**
 * A line of text.
 */
function text_field( string $name, string $example = '', string $type = 'text' ): string {
	return sprintf(
		'<input type="%s" class="regular-text" id="keksi-%s" name="%s[%2$s]" value="%s" placeholder="%s" aria-describedby="keksi-%2$s-help">',
		esc_attr( $type ),
		esc_attr( $name ),
		esc_attr( KEKSI_OPTION ),
		esc_attr( (string) settings()[ $name ] ),
		esc_attr( $example )
	);
}

/**
 * Several lines of text.
 */
function lines_field( string $name, string $example = '', int $rows = 3 ): string {
	return sprintf(
		'<textarea class="large-text code" rows="%d" id="keksi-%s" name="%s[%2$s]" placeholder="%s" aria-describedby="keksi-%2$s-help" spellcheck="false">%s</textarea>',
		$rows,
		esc_attr( $name ),
		esc_attr( KEKSI_OPTION ),
		esc_attr( $example ),
		esc_textarea( (string) settings()[ $name ] )
	);
}

/**
 * A box to tick.
 */
function box_field( string $name, string $text ): string {
	return sprintf(
		'<label><input type="checkbox" id="keksi-%s" name="%s[%1$s]" value="1"%s> %s</label>',
		esc_attr( $name ),
		esc_attr( KEKSI_OPTION ),
		checked( settings()[ $name ], true, false ),
		esc_html( $text )
	);
}

/**
 * One of several.
 *
 * @param string                $name  Of the setting.
 * @param array<string, string> $words What each is called.
 */
function choice_field( string $name, array $words ): string {
	$options = '';
	foreach ( CHOICES[ $name ] as $value ) {
		$options .= sprintf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( settings()[ $name ], $value, false ), esc_html( $words[ $value ] ?? $value ) );
	}
	return sprintf( '<select id="keksi-%s" name="%s[%1$s]">%s</select>', esc_attr( $name ), esc_attr( KEKSI_OPTION ), $options );
}

/**
 * The page.
 */
function settings_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html__( 'Keksi', 'keksi' ) . '</h1>';
	echo '<p>' . esc_html__( 'Keksi asks your visitors for consent and runs what you name here only as far as they have allowed. Take the same codes out of your theme and other plugins.', 'keksi' ) . '</p>';
	echo '<form action="options.php" method="post">';
	settings_fields( 'keksi' );
	printf( '<input type="hidden" name="%s[form]" value="1">', esc_attr( KEKSI_OPTION ) );
	section( __( 'Your company', 'keksi' ), 'company_rows' );
	section( __( 'Measurement and advertising', 'keksi' ), 'id_rows' );
	services_section();
	section( __( 'What visitors see', 'keksi' ), 'look_rows' );
	section( __( 'How strict', 'keksi' ), 'strict_rows' );
	section( __( 'Register and other settings', 'keksi' ), 'register_rows' );
	submit_button();
	echo '</form>';
	next_steps();
	echo '</div>';
}

/**
 * A part of the form.
 */
function section( string $title, string $rows ): void {
	echo '<h2>' . esc_html( $title ) . '</h2><table class="form-table" role="presentation">';
	call_user_func( __NAMESPACE__ . '\\' . $rows );
	echo '</table>';
}

/** Who asks. */
function company_rows(): void {
	row( 'controller', __( 'Company', 'keksi' ), text_field( 'controller', get_bloginfo( 'name' ) ), __( 'The banner names it. Left empty, it is the name of the site.', 'keksi' ) );
	$pages = wp_dropdown_pages(
		array(
			'name'              => KEKSI_OPTION . '[policy]',
			'id'                => 'keksi-policy',
			'selected'          => (int) settings()['policy'],
			'show_option_none'  => esc_html__( 'The one in Settings → Privacy', 'keksi' ),
			'option_none_value' => '0',
			'echo'              => false,
		)
	);
	$help  = policy_address( settings() ) ? __( 'The banner links to it.', 'keksi' ) : __( 'There is no published privacy statement yet. The banner should link to one: publish a page and choose it here.', 'keksi' );
	row( 'policy', __( 'Privacy statement', 'keksi' ), $pages, $help );
}

/** Ids of the built-in services. */
function id_rows(): void {
	$help = __( 'The id, or the whole code that you were given: the id is found in it. Several are separated by commas.', 'keksi' );
	row( 'ga', 'Google Analytics 4', text_field( 'ga', 'G-AB12CD34EF' ), $help );
	row( 'ads', 'Google Ads', text_field( 'ads', 'AW-123456789' ) );
	row( 'pixel', 'Meta Pixel', text_field( 'pixel', '123456789012345' ) );
	row( 'gtm', 'Google Tag Manager', text_field( 'gtm', 'GTM-AB12CD3' ) );
	row( 'gtm_ads', '', box_field( 'gtm_ads', __( 'The container holds Google’s advertising', 'keksi' ) ) );
	row( 'demographics', '', box_field( 'demographics', __( 'Google signals (demographics) where both statistics and marketing are allowed', 'keksi' ) ) );
}

/** The catalogue. */
function services_section(): void {
	echo '<h2>' . esc_html__( 'Other services', 'keksi' ) . '</h2>';
	echo '<p>' . esc_html__( 'Tick what your site uses: videos, maps, chats, and others that measure or advertise.', 'keksi' ) . '</p>';
	$plain = array();
	$wide  = array();
	foreach ( known_services() as $id => $service ) {
		if ( empty( $service['builtIn'] ) && ! $service['asks'] ) {
			$plain[ $id ] = $service;
		} elseif ( $service['asks'] ) {
			$wide[] = $service['name'];
		}
	}
	$ticked = array_intersect_key( $plain, settings()['services'] + found_services() );
	service_table( $ticked );
	echo '<details' . ( $ticked ? '' : ' open' ) . '><summary>' . esc_html__( 'All services', 'keksi' ) . '</summary>';
	service_table( array_diff_key( $plain, $ticked ) );
	/* translators: %s: names of services */
	echo '<p class="description">' . esc_html( sprintf( __( 'These need more than an id, because your contract with them decides it; describe them in the further settings below: %s.', 'keksi' ), implode( ', ', $wide ) ) ) . '</p></details>';
}

/**
 * A table of services with a box and the fields of each.
 *
 * @param array $services Some of `known_services()`.
 */
function service_table( array $services ): void {
	if ( ! $services ) {
		return;
	}
	echo '<table class="widefat striped" style="max-width:60em;margin:.5em 0"><tbody>';
	foreach ( $services as $id => $service ) {
		$options = settings()['services'][ $id ] ?? null;
		$name    = KEKSI_OPTION . "[services][$id]";
		$fields  = '';
		foreach ( $service['needs'] as $need => $rule ) {
			$fields .= sprintf( '<label>%s <input type="text" name="%s" value="%s" placeholder="%s"></label> ', esc_html( $need ), esc_attr( "{$name}[$need]" ), esc_attr( $options[ $need ] ?? '' ), esc_attr( $rule['example'] ) );
		}
		printf(
			'<tr><td><input type="hidden" name="%1$s[form]" value="1"><label><input type="checkbox" name="%1$s[on]" value="1"%2$s> %3$s</label></td><td>%4$s</td></tr>',
			esc_attr( $name ),
			checked( null !== $options, true, false ),
			esc_html( $service['name'] ),
			$fields // phpcs:ignore WordPress.Security.EscapeOutput -- escaped above.
		);
	}
	echo '</tbody></table>';
}

/** Looks. */
function look_rows(): void {
	row( 'language', __( 'Language', 'keksi' ), choice_field( 'language', language_words() ), __( 'Usually the page’s own.', 'keksi' ) );
	row(
		'position',
		__( 'Banner', 'keksi' ),
		choice_field(
			'position',
			array(
				'bottom' => __( 'at the bottom', 'keksi' ),
				'top'    => __( 'at the top', 'keksi' ),
				'corner' => __( 'as a box in a corner', 'keksi' ),
			)
		)
	);
	row(
		'corner',
		__( 'Settings button', 'keksi' ),
		choice_field(
			'corner',
			array(
				'bottom-start' => __( 'bottom left', 'keksi' ),
				'bottom-end'   => __( 'bottom right', 'keksi' ),
				'top-start'    => __( 'top left', 'keksi' ),
				'top-end'      => __( 'top right', 'keksi' ),
			)
		),
		__( 'It shows on pages that have no settings button of their own.', 'keksi' )
	);
	row(
		'theme',
		__( 'Colours', 'keksi' ),
		choice_field(
			'theme',
			array(
				'auto'  => __( 'as the visitor’s system', 'keksi' ),
				'light' => __( 'light', 'keksi' ),
				'dark'  => __( 'dark', 'keksi' ),
			)
		)
	);
	row( 'granular', __( 'Switches', 'keksi' ), box_field( 'granular', __( 'One for each service, within its category', 'keksi' ) ) );
	row( 'days', __( 'Days', 'keksi' ), text_field( 'days', '184', 'number' ), __( 'How long a choice holds, 1 to 365.', 'keksi' ) );
}

/** The languages, as they call themselves. */
function language_words(): array {
	return array(
		'auto' => __( 'as the page', 'keksi' ),
		'fi'   => 'Suomi',
		'en'   => 'English',
		'sv'   => 'Svenska',
		'nb'   => 'Norsk',
		'da'   => 'Dansk',
		'et'   => 'Eesti',
		'de'   => 'Deutsch',
		'fr'   => 'Français',
		'es'   => 'Español',
		'ru'   => 'Русский',
		'uk'   => 'Українська',
	);
}

/** What is held back. */
function strict_rows(): void {
	row( 'embeds', __( 'Embeds and tags', 'keksi' ), box_field( 'embeds', __( 'Hold back videos, maps and tags of known services in pages until the visitor has agreed', 'keksi' ) ) );
	row( 'strict', __( 'Strict mode', 'keksi' ), box_field( 'strict', __( 'Hold back everything that goes to a host nobody has named', 'keksi' ) ), __( 'Try it in a private window first: what your site needs from elsewhere has to be named below.', 'keksi' ) );
	row( 'hosts', __( 'Hosts of your own', 'keksi' ), lines_field( 'hosts', 'cdn.esimerkki.fi' ), __( 'For strict mode, one a line.', 'keksi' ) );
	$path = (string) wp_parse_url( home_url( '/' ), PHP_URL_PATH );
	/* translators: %s: an example of a path */
	row( 'sensitive', __( 'Sensitive pages', 'keksi' ), lines_field( 'sensitive', $path . 'ajanvaraus/*' ), sprintf( __( 'Nothing but the necessary runs there, whatever was chosen. One path a line, as in the address bar: %s', 'keksi' ), $path . 'ajanvaraus/*' ) );
	row( 'aside', __( 'Another consent plugin', 'keksi' ), box_field( 'aside', __( 'Step aside while another one is active', 'keksi' ) ) );
}

/** The register, and the rest. */
function register_rows(): void {
	row( 'register', __( 'Register', 'keksi' ), text_field( 'register', 'https://rekisteri.esimerkki.fi/records' ), __( 'The register keeps records of choices. It is a server of its own; left empty, no records are kept.', 'keksi' ) );
	row( 'further', __( 'Further settings', 'keksi' ), lines_field( 'further', '{ "texts": { … } }', 5 ), __( 'JSON as in Keksi’s documentation: texts, services of your own, and all else. It wins over the fields above.', 'keksi' ) );
}

/** What is left for the owner to do. */
function next_steps(): void {
	echo '<h2>' . esc_html__( 'Then', 'keksi' ) . '</h2><ol>';
	$steps = array(
		__( 'Take the codes of Google, Meta and others out of your theme and other plugins.', 'keksi' ),
		__( 'Put the block “Keksi: settings button” or [keksi_settings_button] into the footer.', 'keksi' ),
		__( 'Put the block “Keksi: cookie declaration” or [keksi_declaration] into the privacy statement.', 'keksi' ),
		__( 'Empty the page cache, and look at the site in a private window.', 'keksi' ),
	);
	foreach ( $steps as $step ) {
		echo '<li>' . esc_html( $step ) . '</li>';
	}
	echo '</ol>';
}
