package org.omidb.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** What everybody may open: it is there, it leads somewhere, and needs no script. */
class PublicPagesTest {

  private static final Path ROOT = Path.of("src/main/webapp");
  private static final Pattern LINK =
      Pattern.compile("(?:href|value|action)=\"#\\{request\\.contextPath}(/[a-z/-]*)[\"?#]");

  @Test
  void every_link_of_a_public_page_leads_to_a_page() throws IOException {
    var links = new TreeSet<String>();
    for (var page : publicPages()) {
      var matcher = LINK.matcher(Files.readString(page));
      while (matcher.find()) {
        links.add(matcher.group(1));
      }
    }
    assertThat(links).contains("/about/figures", "/about/dictionary/chapter", "/interest/new");
    links.removeIf(link -> link.equals("/") || link.startsWith("/api/"));
    links.remove("/sign-out"); // a servlet
    assertThat(links).allMatch(link -> Files.exists(ROOT.resolve(link.substring(1) + ".xhtml")));
  }

  @Test
  void no_public_page_brings_a_script_or_a_style_of_its_own() throws IOException {
    for (var page : publicPages()) {
      assertThat(Files.readString(page))
          .doesNotContain("<script", "<style", " style=", " onclick=");
    }
  }

  /** An address under /api needs a person who has signed in, unless a longer pattern says not. */
  @Test
  void of_the_addresses_for_programs_only_the_catalogue_is_open() throws Exception {
    assertThat(patterns(false))
        .filteredOn(pattern -> pattern.startsWith("/api"))
        .containsExactly("/api/catalogue/*");
    assertThat(patterns(true)).contains("/api/*", "/data/*");
  }

  private static Set<String> patterns(boolean constrained) throws Exception {
    var constraints =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(ROOT.resolve("WEB-INF/web.xml").toFile())
            .getElementsByTagName("security-constraint");
    var patterns = new TreeSet<String>();
    for (int i = 0; i < constraints.getLength(); i++) {
      var constraint = (Element) constraints.item(i);
      if (constraint.getElementsByTagName("auth-constraint").getLength() > 0 == constrained) {
        var found = constraint.getElementsByTagName("url-pattern");
        for (int j = 0; j < found.getLength(); j++) {
          patterns.add(found.item(j).getTextContent());
        }
      }
    }
    return patterns;
  }

  private static Set<Path> publicPages() throws IOException {
    var pages = new TreeSet<Path>();
    pages.add(ROOT.resolve("index.xhtml"));
    for (var folder :
        Set.of("about", "interest", "WEB-INF/figures", "WEB-INF/dictionary", "WEB-INF/layout")) {
      try (var files = Files.walk(ROOT.resolve(folder))) {
        files
            .filter(file -> file.toString().endsWith(".xhtml"))
            .filter(file -> !file.endsWith("page.xhtml"))
            .forEach(pages::add);
      }
    }
    return pages;
  }
}
