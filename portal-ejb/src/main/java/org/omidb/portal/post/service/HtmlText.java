package org.omidb.portal.post.service;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The words of a mail in HTML, with its quotes marked as in plain text, so that one rule tells them
 * from the answer.
 */
final class HtmlText {

  /** How Gmail, Thunderbird, Outlook and Yahoo mark what is no part of the answer. */
  private static final String NOT_SAID =
      "head, script, style, title, template, noscript, .gmail_signature, .moz-signature";

  /** Outlook marks only the head of what it quotes: all behind it is the quote. */
  private static final String OUTLOOKS_HEAD = "#divRplyFwdMsg, #appendonsend";

  private static final String QUOTES = "blockquote";

  private static final Set<String> LINES =
      Set.of("p", "div", "li", "tr", "h1", "h2", "h3", "h4", "ul", "ol", "table", "pre", "hr");

  private HtmlText() {}

  static String of(String html) {
    var body = Jsoup.parse(html).body();
    body.select(NOT_SAID).remove();
    var head = body.selectFirst(OUTLOOKS_HEAD);
    if (head != null) {
      removeFrom(head);
    }
    var words = new Words();
    body.traverse(words);
    return words.text.toString();
  }

  private static void removeFrom(Element head) {
    for (Node next = head.nextSibling(); next != null; next = head.nextSibling()) {
      next.remove();
    }
    head.remove();
  }

  /** Walks without recursion, however deep the mail is. */
  private static final class Words implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private int quotes;
    private boolean lineBegins = true;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        say(words.text());
      } else if (node.nameIs("br")) {
        breakLine();
      } else if (node.nameIs(QUOTES)) {
        endLine();
        quotes++;
      } else if (LINES.contains(node.nodeName())) {
        endLine();
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node.nameIs(QUOTES)) {
        endLine();
        quotes--;
      } else if (LINES.contains(node.nodeName())) {
        endLine();
        if (node.nameIs("p")) {
          breakLine();
        }
      }
    }

    private void say(String words) {
      if (lineBegins && words.isBlank()) {
        return;
      }
      if (lineBegins) {
        text.append(quotes > 0 ? "> " : "");
      }
      text.append(lineBegins ? words.stripLeading() : words);
      lineBegins = false;
    }

    private void endLine() {
      if (!lineBegins) {
        breakLine();
      }
    }

    private void breakLine() {
      text.append('\n');
      lineBegins = true;
    }
  }
}
