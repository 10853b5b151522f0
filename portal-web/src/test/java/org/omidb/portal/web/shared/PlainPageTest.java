package org.omidb.portal.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.omidb.portal.web.assets.Assets;

class PlainPageTest {

  private static final Pattern LINK =
      Pattern.compile("<li><a href=\"[^\"]*?(/about/[^\"]*)\">(.*?)<");

  private static final Assets ASSETS =
      Assets.of("/x", Map.of("portal.css", new byte[0], "mark.svg", new byte[0]));

  @Test
  void it_ends_with_the_links_of_every_other_page() throws IOException {
    var footer = Files.readString(Path.of("src/main/webapp/WEB-INF/layout/footer.xhtml"));
    assertThat(links(PlainPage.page("/x", ASSETS, false, "Title", "")))
        .hasSizeGreaterThan(5)
        .isEqualTo(links(footer));
  }

  @Test
  void whoever_is_signed_in_finds_the_way_home_and_out_and_others_the_way_in() {
    assertThat(PlainPage.page("/x", ASSETS, true, "Title", "body"))
        .contains("<title>Title – ", "body", "href=\"/x/home\">Home<", "action=\"/x/sign-out\"")
        .contains("href=\"/x/assets/portal.css?v=")
        .doesNotContain("Sign in", "{{");
    assertThat(PlainPage.page("", ASSETS, false, "Title", ""))
        .contains("href=\"/home\">Sign in<")
        .doesNotContain("sign-out", "{{");
  }

  private static List<String> links(String page) {
    return LINK.matcher(page).results().map(it -> it.group(1) + " " + it.group(2)).toList();
  }

  @Test
  void nothing_that_people_typed_becomes_markup() {
    assertThat(PlainPage.escaped("\"><script>alert('x')</script>&amp;"))
        .isEqualTo("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;");
  }
}
