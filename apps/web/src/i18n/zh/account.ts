export const account = {
  title: '我的账号',
  name: '用户名',
  posts: '我的岗位',
  noPosts: '没有岗位',
  language: '界面语言',
  password: '修改密码',
  sessions: '我的登录会话',
  sessionsHint: '看到不认识的登录，请结束它并修改密码。',
  phone: '手机版',
  phoneHint: '签收和填报也可以在手机浏览器打开这个地址。',
};
