// Keksi's blocks in the editor: a frame with their title, and their fields. What a page shows is made by PHP.
(({ blocks, element, blockEditor, components }, { names, fields }) => {
  const { createElement } = element;

  const field = (key, { attributes, setAttributes }) =>
    createElement(components.TextControl, {
      key,
      label: fields[key],
      value: attributes[key] ?? '',
      onChange: (value) => setAttributes({ [key]: value }),
    });

  function Edit(props) {
    const { title, attributes } = blocks.getBlockType(props.name);
    const keys = Object.keys(attributes).filter((key) => fields[key]);
    return createElement(
      'div',
      blockEditor.useBlockProps(),
      createElement(
        components.Placeholder,
        { icon: 'privacy', label: title },
        keys.map((key) => field(key, props)),
      ),
    );
  }

  for (const name of names) {
    blocks.registerBlockType(`keksi/${name}`, { edit: Edit, save: () => null });
  }
})(window.wp, window.keksiBlocks);
