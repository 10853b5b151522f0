package org.omidb.portal.web.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.Unused.unused;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.omidb.portal.config.Setting;
import org.omidb.portal.config.Settings;

/** The selection with which somebody came to the form of the expression of interest. */
class SelectionWordsTest {

  private static final String LINK = "https://omidb.example/catalogue/explore?type=malignant";
  private static final Map<String, String[]> ASKED = Map.of("type", new String[] {"malignant"});

  @Test
  void own_words_in_place_of_the_portals_keep_the_link() {
    assertThat(words(ASKED).kept("Cancers, please.", 1_000)).isEqualTo("Cancers, please.\n" + LINK);
  }

  @Test
  void nothing_is_added_where_there_is_a_link_no_text_no_selection_or_no_room() {
    assertThat(words(ASKED).kept("As in " + LINK, 1_000)).isEqualTo("As in " + LINK);
    assertThat(words(ASKED).kept(" \n", 1_000)).isEqualTo(" \n");
    assertThat(words(Map.of()).kept("Cancers, please.", 1_000)).isEqualTo("Cancers, please.");
    int whole = "Cancers\n".length() + LINK.length();
    assertThat(words(ASKED).kept("Cancers", whole)).hasSize(whole);
    assertThat(words(ASKED).kept("Cancers", whole - 1)).isEqualTo("Cancers");
  }

  @Test
  void a_selection_that_cannot_be_read_is_not_told_in_part() {
    Map<String, String[]> bogus =
        Map.of("type", new String[] {"malignant"}, "size", new String[] {"bogus"});
    assertThat(words(bogus).unread()).hasSize(1);
    assertThat(words(bogus).of(1_000)).isEmpty();
    assertThat(words(bogus).kept("Cancers, please.", 1_000)).isEqualTo("Cancers, please.");
    assertThat(words(ASKED).unread()).isEmpty();
  }

  private static SelectionWords words(Map<String, String[]> parameters) {
    var settings =
        new Settings(key ->
            Optional.of("https://omidb.example").filter(it -> key.equals(Setting.BASE_URL.key())));
    return new SelectionWords(
        SomeAddress.asking(parameters),
        new AskedCatalogue(unused(), unused(), unused(), unused(), unused()) {},
        settings,
        InstantSource.system());
  }
}
