/** Whether a text is a web page or a piece of one. */
export const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<!doctype html|<html|<head|<body|<div|<p[ >]|<table|<meta|<section|<article|<span|<ul|<ol|<h[1-6]|<!--|<center|<font)/iu.test(
    text.slice(0, 400),
  ) && /<\/\w+>/u.test(text);
