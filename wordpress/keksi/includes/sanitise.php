<?php
/**
 * Checks what is written into the settings. What is wrong is told, and what stood there before stays.
 *
 * @package Keksi
 */

namespace Keksi;

defined( 'ABSPATH' ) || exit;

/**
 * Checked settings.
 *
 * @param array    $input  What was written.
 * @param array    $before What stands in for what is wrong.
 * @param callable $tell   Is told `(name, message, is_wrong)`.
 */
function sanitised( array $input, array $before, callable $tell ): array {
	$out = array();
	foreach ( array_keys( default_settings() ) as $name ) {
		$given = $input[ $name ] ?? null;
		if ( in_array( $name, FLAGS, true ) ) {
			$out[ $name ] = null === $given ? $before[ $name ] : in_array( $given, array( true, 1, '1', 'on' ), true );
			continue;
		}
		$out[ $name ] = null === $given ? $before[ $name ] : sanitised_value( $name, $given, $before[ $name ], $tell );
	}
	return $out;
}

/**
 * One checked setting.
 *
 * @param string   $name   Its name.
 * @param mixed    $given  What was written.
 * @param mixed    $before What stands in for it.
 * @param callable $tell   Is told what is wrong.
 * @return mixed
 */
function sanitised_value( string $name, $given, $before, callable $tell ) {
	if ( 'services' === $name ) {
		return sanitised_services( $given, $before, $tell );
	}
	if ( ! is_scalar( $given ) ) {
		$tell( $name, __( 'This setting was not a text. It was left as it was.', 'keksi' ) );
		return $before;
	}
	$text = trim( (string) $given );
	if ( isset( ID_PATTERNS[ $name ] ) ) {
		return sanitised_ids( $name, $text, $before, $tell );
	}
	if ( isset( CHOICES[ $name ] ) ) {
		if ( in_array( $text, CHOICES[ $name ], true ) ) {
			return $text;
		}
		/* translators: 1: what was written, 2: what is allowed */
		$tell( $name, sprintf( __( '“%1$s” cannot be chosen. It can be: %2$s.', 'keksi' ), $text, implode( ', ', CHOICES[ $name ] ) ) );
		return $before;
	}
	$by_name = array(
		'controller' => 'sanitised_controller',
		'policy'     => 'sanitised_page',
		'days'       => 'sanitised_days',
		'register'   => 'sanitised_register',
		'sensitive'  => 'sanitised_paths',
		'hosts'      => 'sanitised_hosts',
		'further'    => 'sanitised_further',
	);
	return call_user_func( __NAMESPACE__ . '\\' . $by_name[ $name ], $text, $before, $tell );
}

/**
 * Ids of one vendor, as `G-1, G-2`.
 */
function sanitised_ids( string $vendor, string $text, string $before, callable $tell ): string {
	if ( '' === $text ) {
		return '';
	}
	$ids   = ids_in( $vendor, $text );
	$other = other_vendor( $vendor, $text );
	if ( ! $ids && $other ) {
		/* translators: 1: an id, 2: a vendor, 3: another vendor */
		$tell( $vendor, sprintf( __( '“%1$s” is an id of %2$s, not of %3$s. Write it into the field of %2$s. This field was left as it was.', 'keksi' ), implode( ', ', ids_in( $other, $text ) ), ID_NAMES[ $other ], ID_NAMES[ $vendor ] ) );
		return $before;
	}
	if ( ! $ids && preg_match( '/\bUA-\d+/i', $text ) ) {
		$tell( $vendor, __( '“UA-…” belongs to Universal Analytics, which Google has ended. Google Analytics 4 has an id that begins with “G-”. This field was left as it was.', 'keksi' ) );
		return $before;
	}
	if ( ! $ids ) {
		$examples = array(
			'ga'    => 'G-AB12CD34EF',
			'ads'   => 'AW-123456789',
			'gtm'   => 'GTM-AB12CD3',
			'pixel' => '123456789012345',
		);
		/* translators: 1: a vendor, 2: an example */
		$tell( $vendor, sprintf( __( 'There is no id of %1$s in what was pasted. It looks like this: %2$s. This field was left as it was.', 'keksi' ), ID_NAMES[ $vendor ], $examples[ $vendor ] ) );
		return $before;
	}
	if ( ! is_only_ids( $text, $ids ) ) {
		/* translators: 1: an id, 2: a vendor */
		$tell( $vendor, sprintf( __( '%2$s: %1$s was found in the code you pasted. Only the id is kept; take the code itself out of your theme and other plugins.', 'keksi' ), implode( ', ', $ids ), ID_NAMES[ $vendor ] ), false );
	}
	return implode( ', ', $ids );
}

/**
 * The company's name: no markup.
 */
function sanitised_controller( string $text, string $before, callable $tell ): string {
	$name = sanitize_text_field( $text );
	if ( wp_check_invalid_utf8( $text ) !== $text || preg_match( '/<[a-z\/!]/i', $text ) ) {
		/* translators: %s: a company's name */
		$tell( 'controller', sprintf( __( 'There was markup in the company’s name. What is left of it: “%s”.', 'keksi' ), $name ), false );
	}
	if ( mb_strlen( $name ) > 120 ) {
		$tell( 'controller', __( 'The company’s name is longer than 120 letters. It was left as it was.', 'keksi' ) );
		return $before;
	}
	return $name;
}

/**
 * The page that holds the privacy statement; 0 for the one that WordPress knows.
 */
function sanitised_page( string $text, int $before, callable $tell ): int {
	if ( '' === $text || '0' === $text ) {
		return 0;
	}
	if ( ctype_digit( $text ) && 'page' === get_post_type( (int) $text ) ) {
		return (int) $text;
	}
	$tell( 'policy', __( 'There is no such page for the privacy statement any more. Choose another one.', 'keksi' ) );
	return 'page' === get_post_type( $before ) ? $before : 0;
}

/**
 * How many days a choice is valid.
 */
function sanitised_days( string $text, int $before, callable $tell ): int {
	if ( ! ctype_digit( $text ) || (int) $text < 1 || (int) $text > 365 ) {
		/* translators: %s: what was written */
		$tell( 'days', sprintf( __( '“%s” is not a number of days from 1 to 365.', 'keksi' ), $text ) );
		return $before;
	}
	if ( (int) $text < 184 ) {
		$tell( 'days', __( 'Fewer than 184 days (six months) ask visitors more often than there is need to.', 'keksi' ), false );
	}
	return (int) $text;
}

/**
 * Address of the register, `https://…` or a path of this site.
 */
function sanitised_register( string $text, string $before, callable $tell ): string {
	if ( '' === $text || preg_match( '#^/(?!/)[^\s<>"\']*$#', $text ) ) {
		return $text;
	}
	$address = esc_url_raw( $text, array( 'https', 'http' ) );
	$parts   = wp_parse_url( $address );
	$is_here = in_array( $parts['host'] ?? '', array( 'localhost', '127.0.0.1' ), true );
	if ( empty( $parts['host'] ) || ( 'https' !== $parts['scheme'] && ! $is_here ) ) {
		/* translators: %s: what was written */
		$tell( 'register', sprintf( __( '“%s” is not the address of a register. It begins with https:// and usually ends with /records.', 'keksi' ), $text ) );
		return $before;
	}
	return $address;
}

/**
 * Path patterns, one a line; each begins with `/`. Whole addresses of this site are cut to their paths.
 */
function sanitised_paths( string $text, string $before, callable $tell ): string {
	$paths = array();
	foreach ( preg_split( '/[\r\n,]+/', $text, -1, PREG_SPLIT_NO_EMPTY ) as $line ) {
		$line = trim( $line );
		$path = preg_match( '#^https?://#i', $line ) ? (string) wp_parse_url( $line, PHP_URL_PATH ) : $line;
		if ( '' === $path ) {
			continue;
		}
		if ( '/' !== $path[0] || preg_match( '/[<>"\s]/', $path ) ) {
			/* translators: %s: what was written */
			$tell( 'sensitive', sprintf( __( '“%s” is not a path. A path begins with a slash: /ajanvaraus/*', 'keksi' ), $line ) );
			return $before;
		}
		$paths[] = $path;
	}
	return implode( "\n", array_unique( $paths ) );
}

/**
 * Hosts of the site's own, one a line, for strict mode.
 */
function sanitised_hosts( string $text, string $before, callable $tell ): string {
	$hosts = array();
	foreach ( preg_split( '/[\s,]+/', strtolower( $text ), -1, PREG_SPLIT_NO_EMPTY ) as $line ) {
		$host = preg_replace( '#^https?://|/$#', '', $line );
		if ( ! preg_match( '#^(\*\.(?=[^/]*\.))?[a-z0-9-]+(\.[a-z0-9-]+)*(/[^\s,;<>"]*)?$#', $host ) ) {
			/* translators: %s: what was written */
			$tell( 'hosts', sprintf( __( '“%s” is not a host. A host looks like this: cdn.esimerkki.fi', 'keksi' ), $line ) );
			return $before;
		}
		$hosts[] = $host;
	}
	return implode( "\n", array_unique( $hosts ) );
}

/**
 * Further settings, as one JSON object.
 */
function sanitised_further( string $text, string $before, callable $tell ): string {
	if ( '' === $text ) {
		return '';
	}
	$value = json_decode( $text, true );
	if ( ! is_array( $value ) || '{' !== $text[0] ) {
		/* translators: %s: what PHP says of it */
		$tell( 'further', sprintf( __( 'The further settings are not one JSON object (%s). They were left as they were.', 'keksi' ), json_last_error_msg() ) );
		return $before;
	}
	return $text;
}

/**
 * The services that are turned on, with their options: `array( 'hotjar' => array( 'id' => '1234567' ) )`.
 *
 * @param mixed $given  As the form sends it, with `on` for each, or as it is stored.
 * @param array $before What stood there.
 * @param callable $tell Is told what is wrong.
 */
function sanitised_services( $given, $before, callable $tell ): array {
	if ( ! is_array( $given ) ) {
		$tell( 'services', __( 'The list of services was no list. It was left as it was.', 'keksi' ) );
		return is_array( $before ) ? $before : array();
	}
	$services = array();
	foreach ( $given as $id => $options ) {
		// The form sends a field for each of them, also for those that are not ticked.
		if ( ! is_array( $options ) || ( isset( $options['form'] ) && empty( $options['on'] ) ) ) {
			continue;
		}
		$known = known_services()[ $id ] ?? null;
		if ( ! $known || ! empty( $known['builtIn'] ) ) {
			/* translators: %s: an id */
			$tell( 'services', sprintf( __( 'Keksi knows no service “%s”.', 'keksi' ), sanitize_text_field( (string) $id ) ) );
			continue;
		}
		$checked = sanitised_options( $known, $options, $tell );
		if ( null !== $checked ) {
			$services[ $id ] = $checked;
		} elseif ( isset( $before[ $id ] ) ) {
			$services[ $id ] = $before[ $id ];
		}
	}
	return $services;
}

/**
 * The options of one service; null where one is wrong.
 */
function sanitised_options( array $known, array $options, callable $tell ): ?array {
	$checked = array();
	foreach ( $known['needs'] as $name => $need ) {
		$text = is_scalar( $options[ $name ] ?? '' ) ? trim( (string) ( $options[ $name ] ?? '' ) ) : '';
		if ( '' === $text && ! empty( $need['optional'] ) ) {
			continue;
		}
		if ( ! preg_match( '~' . $need['pattern'] . '~' . $need['flags'], $text ) ) {
			/* translators: 1: a service, 2: name of the field, 3: an example */
			$tell( 'services', sprintf( __( '%1$s: “%2$s” is missing or wrong. It looks like this: %3$s.', 'keksi' ), $known['name'], $name, $need['example'] ) );
			return null;
		}
		$checked[ $name ] = $text;
	}
	return $checked;
}
