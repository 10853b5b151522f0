package org.omidb.portal.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainPageTest {

  @Test
  void nothing_that_people_typed_becomes_markup() {
    assertThat(PlainPage.escaped("\"><script>alert('x')</script>&amp;"))
        .isEqualTo("&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;");
  }
}
