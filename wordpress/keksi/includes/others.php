<?php
/**
 * Other plugins that Keksi has to know of: those that ask for consent too, and those that print tags of their own.
 *
 * @package Keksi
 */

namespace Keksi;

defined( 'ABSPATH' ) || exit;

/** Plugins that ask for consent, by the folder they stand in. */
const CONSENT_PLUGINS = array(
	'complianz-gdpr'                => 'Complianz',
	'complianz-gdpr-premium'        => 'Complianz',
	'cookiebot'                     => 'Cookiebot',
	'cookie-law-info'               => 'CookieYes',
	'cookie-notice'                 => 'Cookie Notice',
	'real-cookie-banner'            => 'Real Cookie Banner',
	'real-cookie-banner-pro'        => 'Real Cookie Banner',
	'borlabs-cookie'                => 'Borlabs Cookie',
	'iubenda-cookie-law-solution'   => 'iubenda',
	'gdpr-cookie-compliance'        => 'GDPR Cookie Compliance',
	'gdpr-cookie-consent'           => 'WP Cookie Consent',
	'termly'                        => 'Termly',
	'uk-cookie-consent'             => 'Termly',
	'wpconsent-cookies-banner-privacy-suite' => 'WPConsent',
	'pressidium-cookie-consent'     => 'Pressidium Cookie Consent',
	'usercentrics-consent-management-platform' => 'Usercentrics',
	'onetrust'                      => 'OneTrust',
	'beautiful-and-responsive-cookie-consent' => 'Beautiful Cookie Consent Banner',
);

/** Plugins that print tags of their own. */
const TRACKING_PLUGINS = array(
	'google-site-kit'                         => 'Site Kit by Google',
	'google-analytics-for-wordpress'          => 'MonsterInsights',
	'google-analytics-premium'                => 'MonsterInsights',
	'duracelltomi-google-tag-manager'         => 'GTM4WP',
	'pixelyoursite'                           => 'PixelYourSite',
	'pixelyoursite-pro'                       => 'PixelYourSite',
	'ga-google-analytics'                     => 'GA Google Analytics',
	'google-analytics-dashboard-for-wp'       => 'ExactMetrics',
	'official-facebook-pixel'                 => 'Meta pixel for WordPress',
	'facebook-for-woocommerce'                => 'Facebook for WooCommerce',
	'woocommerce-google-analytics-integration' => 'Google Analytics for WooCommerce',
	'google-listings-and-ads'                 => 'Google for WooCommerce',
	'woocommerce-google-adwords-conversion-tracking-tag' => 'Pixel Manager for WooCommerce',
	'matomo'                                  => 'Matomo',
	'wp-statistics'                           => 'WP Statistics',
	'insert-headers-and-footers'              => 'WPCode',
	'header-footer-code-manager'              => 'Header Footer Code Manager',
	'head-footer-code'                        => 'Head & Footer Code',
	'microsoft-clarity'                       => 'Microsoft Clarity',
	'hotjar'                                  => 'Hotjar',
	'leadin'                                  => 'HubSpot',
	'tiktok-for-business'                     => 'TikTok',
);

/**
 * Names of the active ones among some plugins, by their folders.
 *
 * @param array<string, string> $plugins Names by folder.
 * @return array<string, string>
 */
function active_among( array $plugins ): array {
	$files = (array) get_option( 'active_plugins', array() );
	if ( is_multisite() ) {
		$files = array_merge( $files, array_keys( (array) get_site_option( 'active_sitewide_plugins', array() ) ) );
	}
	$folders = array_map( 'dirname', array_filter( $files, 'is_string' ) );
	return array_unique( array_intersect_key( $plugins, array_flip( $folders ) ) );
}

/**
 * Whether Keksi does anything on the pages of this site: not where the owner has asked it to step aside for another.
 */
function is_active(): bool {
	$steps_aside = settings()['aside'] && active_among( CONSENT_PLUGINS );
	/**
	 * Whether Keksi is on this page.
	 *
	 * @param bool $is_active
	 */
	return (bool) apply_filters( 'keksi_active', is_complete() && ! $steps_aside );
}
