import { scriptsOf, type PageInput } from './snippet.js';

export interface WordpressInput extends Omit<PageInput, 'need'> {
  /** Interface languages that are in the kit. */
  readonly locales: readonly string[];
  /** Where plain pages stand below the kit, and what a link to them says. */
  readonly pages?: { readonly path: string; readonly label: string } | undefined;
}

/**
 * `newcomer-finder.php`: the kit as a plugin of WordPress. Uploaded with the whole kit as a folder of `wp-content/plugins`, it
 * shows the files beside it; alone, those at the kit's address. It keeps nothing in the database and asks no server.
 */
export function wordpressPlugin({ base, elements, version, lang, locales, fallback, pages, inAreas }: WordpressInput): string {
  const scripts = scriptsOf({ inAreas })
    .flatMap((name) => elements.filter((file) => file.name === name))
    .map(({ name, integrity }) => `\t${php(`elements/${version}/${name}`)} => ${php(integrity)},\n`);
  return `<?php
/**
 * Plugin Name: Newcomer service finder
 * Description: Shows the finder of your directory: write [newcomer_finder] into a page, or add the block "Newcomer service finder".
 * Version: ${version}
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: Apache-2.0
 * Update URI: false
 *
 * Written by "newcomer build" for one directory; the next build writes it anew.
 */

namespace Newcomer\\Finder;

defined( 'ABSPATH' ) || exit;

/** Where the kit stands when it does not stand beside this file. */
const BASE = ${php(base)};
/** Scripts below the kit, each with its hash: a changed file is not run. */
const SCRIPTS = array(
${scripts.join('')});
/** Language of the directory, and interface languages of the kit. */
const LANGUAGE = ${php(lang)};
const LOCALES = array( ${locales.map(php).join(', ')} );
/** Phone, address and link: what stands there until the finder can show something, and wherever it cannot. */
const FALLBACK = ${php(fallback)};
/** Plain pages below the kit; empty where there are none. */
const PAGES = ${php(pages?.path ?? '')};
const PAGES_LABEL = ${php(pages?.label ?? '')};
/** What an editor may set, as attributes of the shortcode and of the block. */
const SETTINGS = array( 'lang', 'need', 'place', 'spoken', 'limit', 'accent', 'theme', 'quick-exit', 'report-to' );
const SWITCHES = array( 'open-now', 'links' );

/** The kit's address, with a slash at the end. */
function base() {
	return is_readable( __DIR__ . '/data/manifest.json' ) ? plugins_url( '/', __FILE__ ) : BASE;
}

/** The page's language where the finder speaks it, else the directory's. */
function language() {
	$page = str_replace( '_', '-', determine_locale() );
	// WordPress names a country where the finder names a script.
	foreach ( array( $page, strtok( $page, '-' ), 'zh-CN' === $page ? 'zh-Hans' : '' ) as $tag ) {
		if ( in_array( $tag, LOCALES, true ) ) {
			return $tag;
		}
	}
	return LANGUAGE;
}

/** What was written, by names of settings: [newcomer_finder lang="es" open-now], or the block's attributes. */
function settings( $written ) {
	$settings = array( 'lang' => language() );
	foreach ( (array) $written as $name => $value ) {
		if ( is_int( $name ) ) {
			list( $name, $value ) = array( $value, true );
		}
		$name = str_replace( '_', '-', strtolower( (string) $name ) );
		if ( in_array( $name, SETTINGS, true ) && is_scalar( $value ) && '' !== (string) $value ) {
			$settings[ $name ] = (string) $value;
		} elseif ( in_array( $name, SWITCHES, true ) && filter_var( $value, FILTER_VALIDATE_BOOLEAN ) ) {
			$settings[ $name ] = '';
		}
	}
	return $settings;
}

/** The finder's place in the page: a div with the fallback in it, which every filter of WordPress keeps. */
function render( $written ) {
	add_action( 'wp_footer', __NAMESPACE__ . '\\\\print_scripts' );
	$attributes = sprintf( ' data-newcomer-src="%s"', esc_url( base() . 'data/' ) );
	foreach ( settings( $written ) as $name => $value ) {
		$attributes .= sprintf( ' data-newcomer-%s="%s"', $name, esc_attr( $value ) );
	}
	if ( count( LOCALES ) > 0 ) {
		$attributes .= sprintf( ' data-newcomer-locales="%s"', esc_attr( implode( ',', LOCALES ) ) );
	}
	$link = '' === PAGES ? '' : sprintf( '<p><a href="%s">%s</a></p>', esc_url( base() . PAGES ), esc_html( PAGES_LABEL ) );
	return sprintf( '<div data-newcomer="service-finder" lang="%s"%s>%s%s</div>', esc_attr( LANGUAGE ), $attributes, FALLBACK, $link );
}

/** Once for a page, however many finders it has; not by a queue, where other plugins join files and their hashes no longer fit. */
function print_scripts() {
	foreach ( SCRIPTS as $path => $integrity ) {
		wp_print_script_tag(
			array(
				'type'        => 'module',
				'src'         => esc_url( base() . $path ),
				'integrity'   => $integrity,
				'crossorigin' => 'anonymous',
			)
		);
	}
}

/** The block in the editor: its settings at the side, and the fallback where the finder will stand. */
const EDITOR = <<<'JS'
( function ( wp ) {
	var el = wp.element.createElement;
	var fields = [
		[ 'lang', 'Language to begin with, such as es' ],
		[ 'need', 'Topic to show at once, such as food' ],
		[ 'accent', 'Colour, such as #0a5c36' ],
	];
	wp.blocks.registerBlockType( 'newcomer/finder', {
		edit: function ( props ) {
			var set = function ( name ) {
				return function ( value ) {
					var change = {};
					change[ name ] = value;
					props.setAttributes( change );
				};
			};
			var controls = fields.map( function ( field ) {
				return el( wp.components.TextControl, {
					key: field[ 0 ],
					label: field[ 1 ],
					value: props.attributes[ field[ 0 ] ] || '',
					onChange: set( field[ 0 ] ),
				} );
			} );
			return el(
				'div',
				wp.blockEditor.useBlockProps(),
				el( wp.blockEditor.InspectorControls, null, el( wp.components.PanelBody, { title: 'Finder' }, controls ) ),
				el( wp.serverSideRender, { block: 'newcomer/finder', attributes: props.attributes } )
			);
		},
		save: function () {
			return null;
		},
	} );
} )( window.wp );
JS;

add_action(
	'init',
	function () {
		add_shortcode( 'newcomer_finder', __NAMESPACE__ . '\\\\render' );
		$needs = array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-server-side-render' );
		wp_register_script( 'newcomer-finder-block', false, $needs, ${php(version)}, true );
		wp_add_inline_script( 'newcomer-finder-block', EDITOR );
		$attributes = array();
		foreach ( SETTINGS as $name ) {
			$attributes[ $name ] = array( 'type' => 'string' );
		}
		foreach ( SWITCHES as $name ) {
			$attributes[ $name ] = array( 'type' => 'boolean' );
		}
		register_block_type(
			'newcomer/finder',
			array(
				'api_version'           => 2,
				'title'                 => 'Newcomer service finder',
				'description'           => 'Finds local services in the languages of newcomers.',
				'category'              => 'widgets',
				'icon'                  => 'search',
				'attributes'            => $attributes,
				'supports'              => array( 'html' => false ),
				'editor_script_handles' => array( 'newcomer-finder-block' ),
				'render_callback'       => __NAMESPACE__ . '\\\\render',
			)
		);
	}
);
`;
}

/** A string of PHP that stands for exactly this text. */
function php(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
