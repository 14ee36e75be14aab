<?php
/**
 * Plugin Name: Prints Google's tag in the footer, by WordPress' own queue and by hand, and Meta's pixel
 */

add_action(
	'wp_enqueue_scripts',
	static function () {
		wp_enqueue_script( 'late-gtag', 'https://www.googletagmanager.com/gtag/js?id=G-MYOHAINEN1', array(), null, true ); // phpcs:ignore
		wp_add_inline_script( 'late-gtag', "window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments);}gtag('js',new Date());gtag('config','G-MYOHAINEN1');" );
	}
);
add_action(
	'wp_footer',
	static function () {
		echo '<noscript><img height="1" width="1" alt="" src="https://www.facebook.com/tr?id=543210987654321&amp;ev=PageView&amp;noscript=1"></noscript>';
		echo '<script async src="https://connect.facebook.net/en_US/fbevents.js"></script>';
	},
	PHP_INT_MAX
);
