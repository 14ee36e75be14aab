/* Keksi's blocks in the editor: a frame with their title, and their fields. What a page shows is made by PHP. */
(function (blocks, element, editor, components) {
  var create = element.createElement;
  window.keksiBlocks.names.forEach(function (name) {
    blocks.registerBlockType('keksi/' + name, {
      edit: function (props) {
        var type = blocks.getBlockType(props.name);
        var fields = Object.keys(type.attributes).filter(function (key) {
          return window.keksiBlocks.fields[key];
        });
        var inputs = fields.map(function (key) {
          return create(components.TextControl, {
            key: key,
            label: window.keksiBlocks.fields[key],
            value: props.attributes[key] || '',
            onChange: function (value) {
              var changed = {};
              changed[key] = value;
              props.setAttributes(changed);
            },
          });
        });
        return create(
          'div',
          editor.useBlockProps(),
          create(components.Placeholder, { icon: 'privacy', label: type.title }, inputs),
        );
      },
      save: function () {
        return null;
      },
    });
  });
})(window.wp.blocks, window.wp.element, window.wp.blockEditor, window.wp.components);
