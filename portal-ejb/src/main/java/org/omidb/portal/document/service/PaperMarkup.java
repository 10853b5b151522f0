package org.omidb.portal.document.service;

import java.util.List;
import java.util.function.IntPredicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.omidb.portal.document.domain.Paper;
import org.omidb.portal.document.domain.PrintedText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A paper as a tree of elements: headings, questions, answers. Texts become nodes of text and no
 * mark-up is ever parsed, so that no answer can bring some.
 */
final class PaperMarkup {

  /** As much of a title as fits at the top of a page. */
  private static final int RUNNING_TITLE = 70;

  private final IntPredicate drawn;
  private final Document tree;

  private PaperMarkup(IntPredicate drawn) {
    this.drawn = drawn;
    this.tree = empty();
  }

  /**
   * The tree of a paper.
   *
   * @param style CSS for it
   * @param drawn whether the fonts have a character
   */
  static Document of(Paper paper, String style, IntPredicate drawn) {
    var markup = new PaperMarkup(drawn);
    markup.write(paper, style);
    return markup.tree;
  }

  private static Document empty() {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return factory.newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The JDK has no XML", e);
    }
  }

  private void write(Paper paper, String style) {
    var html = tree.createElement("html");
    html.setAttribute("lang", "en-GB");
    tree.appendChild(html);
    head(html, paper, style);
    var body = add(html, "body", "");
    onEachPage(body, paper);
    front(body, paper);
    contents(body, paper);
    for (int i = 0; i < paper.chapters().size(); i++) {
      chapter(body, paper.chapters().get(i), i);
    }
  }

  private void head(Element html, Paper paper, String style) {
    var head = add(html, "head", "");
    add(head, "title", "").setTextContent(plain(paper.reference() + ": " + paper.title()));
    meta(head, "description", paper.edition() + " of application " + paper.reference());
    meta(head, "author", "OMI-DB access portal");
    add(head, "style", "").setTextContent(style);
    var bookmarks = add(head, "bookmarks", "");
    for (int i = 0; i < paper.chapters().size(); i++) {
      var bookmark = add(bookmarks, "bookmark", "");
      bookmark.setAttribute("name", plain(paper.chapters().get(i).title()));
      bookmark.setAttribute("href", "#" + id(i));
    }
  }

  private void meta(Element head, String name, String content) {
    var meta = add(head, "meta", "");
    meta.setAttribute("name", name);
    meta.setAttribute("content", plain(content));
  }

  /** The lines at the top and the bottom. */
  private void onEachPage(Element body, Paper paper) {
    var top = add(body, "div", "top");
    line(add(top, "div", "top-left"), paper.reference() + ", " + paper.edition());
    line(add(top, "div", "top-title"), running(paper.title()));
    if (!paper.warning().isEmpty()) {
      line(add(top, "div", "top-warning"), paper.warning());
    }
    line(add(body, "div", "bottom"), paper.made());
    add(body, "div", "pages");
  }

  private static String running(String title) {
    var line = title.replace('\n', ' ');
    int end =
        line.offsetByCodePoints(0, Math.min(RUNNING_TITLE, line.codePointCount(0, line.length())));
    return end < line.length() ? line.substring(0, end) + "…" : line;
  }

  private void front(Element body, Paper paper) {
    line(add(body, "p", "edition"), "Application " + paper.reference() + ", " + paper.edition());
    lines(add(body, "h1", ""), paper.title());
    if (!paper.warning().isEmpty()) {
      line(add(body, "p", "warning"), paper.warning());
    }
    if (!paper.facts().isEmpty()) {
      var table = add(body, "table", "facts");
      for (var fact : paper.facts()) {
        var row = add(table, "tr", "");
        var name = add(row, "th", "");
        name.setAttribute("scope", "row");
        line(name, fact.name());
        text(add(row, "td", ""), fact.text());
      }
    }
  }

  private void contents(Element body, Paper paper) {
    if (paper.chapters().isEmpty()) {
      return;
    }
    line(add(body, "p", "contents-title"), "Contents");
    var group = "";
    var list = add(body, "ol", "contents");
    for (int i = 0; i < paper.chapters().size(); i++) {
      var chapter = paper.chapters().get(i);
      var entry = add(list, "li", chapter.group().equals(group) ? "" : "contents-group");
      if (!chapter.group().equals(group) && !chapter.group().isEmpty()) {
        line(add(entry, "p", "contents-about"), chapter.group());
      }
      group = chapter.group();
      var link = add(entry, "a", "");
      link.setAttribute("href", "#" + id(i));
      link.setAttribute("title", plain(chapter.title()));
      line(link, chapter.title());
    }
  }

  private void chapter(Element body, Paper.Chapter chapter, int number) {
    if (!chapter.group().isEmpty()) {
      line(add(body, "p", number == 0 ? "group first" : "group"), chapter.group());
    }
    var heading = add(body, "h2", number == 0 && chapter.group().isEmpty() ? "first" : "");
    heading.setAttribute("id", id(number));
    line(heading, chapter.title());
    chapter.entries().forEach(entry -> entry(body, entry));
    chapter.talks().forEach(talk -> talk(body, talk));
  }

  private void entry(Element body, Paper.Entry entry) {
    var pair = add(body, "div", "pair");
    lines(add(pair, "h3", ""), entry.question());
    answer(pair, entry.text(), entry.hint(), entry.mistake());
    entry.files().forEach(file -> file(pair, file));
    for (var part : entry.parts()) {
      var box = add(pair, "div", "part");
      if (!part.title().isEmpty()) {
        line(add(box, "h4", ""), part.title());
      }
      for (var field : part.fields()) {
        var row = add(box, "div", "field");
        line(add(row, "p", "name"), field.name());
        answer(row, field.text(), field.hint(), field.mistake());
      }
    }
    entry.talks().forEach(talk -> talk(pair, talk));
  }

  private void answer(Element parent, String text, String hint, String mistake) {
    if (!text.isEmpty()) {
      text(parent, text);
    }
    if (!hint.isEmpty()) {
      line(add(parent, "p", "hint"), hint);
    }
    if (!mistake.isEmpty()) {
      line(add(parent, "p", "mistake"), "Error: " + mistake);
    }
  }

  private void file(Element parent, Paper.Leaf file) {
    var box = add(parent, "div", "file");
    line(add(box, "p", "file-name"), file.name());
    line(add(box, "p", "small"), file.details());
    line(add(box, "p", "hash"), "SHA-256 " + file.sha256());
    if (!file.note().isEmpty()) {
      line(add(box, "p", "small"), file.note());
    }
  }

  private void talk(Element parent, Paper.Talk talk) {
    var box = add(parent, "div", "talk");
    if (!talk.about().isEmpty()) {
      lines(add(box, "h3", ""), talk.about());
    }
    line(add(box, "p", "small"), talk.readers());
    for (var remark : talk.remarks()) {
      line(add(box, "p", "who"), remark.who());
      answer(box, remark.words(), remark.hint(), "");
    }
  }

  /** A paragraph for each line: each is read in its own direction. */
  private void text(Element parent, String text) {
    for (var line : split(text)) {
      line(add(parent, "p", "line"), line.isEmpty() ? "\u00a0" : line);
    }
  }

  /** A heading of several lines is one heading. */
  private void lines(Element parent, String text) {
    line(parent, String.join(" ", split(text)));
  }

  private static List<String> split(String text) {
    return text.lines().toList();
  }

  private void line(Element parent, String line) {
    parent.setAttribute("dir", PrintedText.isRightToLeft(line) ? "rtl" : "ltr");
    for (var piece : PrintedText.pieces(line, drawn)) {
      if (piece.named()) {
        add(parent, "span", "named").setTextContent(piece.text());
        // where a line may end
        parent.appendChild(tree.createTextNode("\u200b"));
      } else {
        parent.appendChild(tree.createTextNode(piece.text()));
      }
    }
  }

  /** For names within the PDF, which are no letters on paper. */
  private static String plain(String text) {
    var plain = new StringBuilder();
    text.codePoints()
        .forEach(point -> plain.appendCodePoint(Character.isISOControl(point) ? ' ' : point));
    return plain.toString();
  }

  private Element add(Element parent, String name, String style) {
    var element = tree.createElement(name);
    if (!style.isEmpty()) {
      element.setAttribute("class", style);
    }
    parent.appendChild(element);
    return element;
  }

  private static String id(int chapter) {
    return "chapter-" + (chapter + 1);
  }
}
