package org.omidb.portal.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.omidb.portal.shared.domain.Refusal;
import org.omidb.portal.web.PortalClasses;
import org.omidb.portal.web.form.SentForm;

/** Each refusal says once, beside its text, at which field it stands and what its limits are. */
class RefusalPlacesTest {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Path TEXTS = Path.of("src/main/resources/texts");
  private static final String FIELD = ".field";

  private final Texts texts = new Texts();

  @Test
  void it_stands_at_the_first_of_its_fields_that_the_page_has() {
    assertThat(field("review.refusal.PANEL_TOO_SMALL", List.of("chair", "panel")))
        .isEqualTo("panel");
    assertThat(field("review.refusal.PANEL_TOO_SMALL", List.of("leaving"))).isEqualTo("leaving");
    assertThat(field("agreement.refusal.TERM_EMPTY", List.of("from", "until"))).isEqualTo("until");
  }

  @Test
  void it_stands_at_the_top_where_it_is_about_the_whole_or_the_page_has_no_such_field() {
    assertThat(field("agreement.refusal.TERM_EMPTY", List.of("name"))).isNull();
    assertThat(field("agreement.refusal.ENDED", List.of("until", "name"))).isNull();
  }

  @Test
  void every_field_that_is_named_is_on_a_page_and_its_refusal_has_a_text() {
    var named = keys().filter(key -> key.endsWith(FIELD)).toList();
    assertThat(named).hasSizeGreaterThan(10);
    var pages = sources(PAGES, ".xhtml").map(RefusalPlacesTest::read).toList();
    for (var key : named) {
      assertThat(texts.containsKey(key.substring(0, key.length() - FIELD.length()))).isTrue();
      for (var field : texts.get(key).split(" ", -1)) {
        assertThat(pages).as(key).anyMatch(page -> page.contains(" id=\"" + field + "\""));
      }
    }
  }

  @Test
  void limits_come_from_the_rules_and_fill_their_texts() {
    var limited = refusals().filter(it -> !it.limits().isEmpty()).toList();
    assertThat(limited).hasSizeGreaterThan(2);
    for (var refusal : limited) {
      var feature = ((Enum<?>) refusal).getDeclaringClass().getPackageName().split("\\.", -1)[3];
      var key = feature + ".refusal." + refusal.name();
      var text = texts.text(key, refusal.limits().toArray());
      assertThat(text).contains(refusal.limits().getFirst().toString()).doesNotContain("{");
      assertThat(texts.get(key)).doesNotContainPattern("[1-9]\\d* (?:MB|million)");
    }
  }

  private @Nullable String field(String refusal, List<String> page) {
    var request = SentForm.get().request();
    return new Messages(texts, new Notes(), new CurrentPerson(request))
        .field(refusal, page::contains);
  }

  private static Stream<Refusal> refusals() {
    return PortalClasses.ALL.stream()
        .filter(type -> type.isAssignableTo(Refusal.class) && type.isEnum())
        .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
        .map(Refusal.class::cast);
  }

  private static Stream<String> keys() {
    return sources(TEXTS, ".properties")
        .flatMap(file -> load(file).stringPropertyNames().stream())
        .filter(key -> key.contains(".refusal."));
  }

  private static Properties load(Path file) {
    var loaded = new Properties();
    try (var in = Files.newInputStream(file);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      loaded.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return loaded;
  }

  private static Stream<Path> sources(Path folder, String end) {
    try (var all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(end)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
