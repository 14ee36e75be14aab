<?php
/**
 * Finds ids in what an owner pastes: an id alone, several, or the whole code that a vendor gives.
 *
 * @package Keksi
 */

namespace Keksi;

defined( 'ABSPATH' ) || exit;

/** What each vendor's ids look like. The Pixel's are digits only, so that they are looked for last. */
const ID_PATTERNS = array(
	'ga'    => '/\bG-[A-Z0-9]{4,20}\b/',
	'ads'   => '/\bAW-[A-Z0-9]{4,20}\b/',
	'gtm'   => '/\bGTM-[A-Z0-9]{4,20}\b/',
	'pixel' => '/(?<![\w-])\d{5,20}(?![\w-])/',
);

/** The vendors' names, for people. */
const ID_NAMES = array(
	'ga'    => 'Google Analytics',
	'ads'   => 'Google Ads',
	'gtm'   => 'Google Tag Manager',
	'pixel' => 'Meta Pixel',
);

/**
 * The ids of one vendor in a text.
 *
 * @param string $vendor `ga`, `ads`, `gtm` or `pixel`.
 * @param string $text   What was pasted.
 * @return string[]
 */
function ids_in( string $vendor, string $text ): array {
	// In Meta's code there are other numbers as well: its version, and the picture's size.
	if ( 'pixel' === $vendor && preg_match_all( '/(?:init[\'"]\s*,\s*[\'"]?|[?&]id=)(\d{5,20})/', $text, $found ) ) {
		return array_values( array_unique( $found[1] ) );
	}
	preg_match_all( ID_PATTERNS[ $vendor ], 'pixel' === $vendor ? $text : strtoupper( $text ), $found );
	return array_values( array_unique( $found[0] ) );
}

/**
 * Whether a text is ids and nothing else.
 *
 * @param string   $text What was pasted.
 * @param string[] $ids  What was found in it.
 */
function is_only_ids( string $text, array $ids ): bool {
	return '' === trim( str_replace( $ids, '', strtoupper( $text ) ), " \t\r\n,;" );
}

/**
 * The vendor whose ids a text holds although it was written elsewhere.
 *
 * @param string $vendor Where it was written.
 * @param string $text   What was pasted.
 */
function other_vendor( string $vendor, string $text ): ?string {
	foreach ( array( 'ga', 'ads', 'gtm' ) as $other ) {
		if ( $other !== $vendor && ids_in( $other, $text ) ) {
			return $other;
		}
	}
	return 'pixel' !== $vendor && preg_match( '/^\s*\d{5,20}\s*$|fbq\(/', $text ) ? 'pixel' : null;
}
