/** A stylesheet arrives as its minified text: the build and the test runner both see to it. */
declare module '*.css' {
  const css: string;
  export default css;
}
