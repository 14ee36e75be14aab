export default 'a module of one’s own';
