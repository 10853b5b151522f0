package org.omidb.portal.web.shared;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.omidb.portal.web.Unused.unused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.shared.domain.Refusal;

/** Writes down what a page says: notes and errors as they read, those at a field with its id. */
public final class Said extends Messages {

  private static final Path VIEWS = Path.of("src/main/webapp");
  private static final Pattern INCLUDED = Pattern.compile("<ui:include src=\"/([^\"#]+)\"");

  private final Texts texts;
  private final String view;
  private final List<String> all = new ArrayList<>();

  private Said(Texts texts, String view) {
    super(texts, new Notes(), new CurrentPerson(unused()));
    this.texts = texts;
    this.view = view;
  }

  /** On the view of this name, as {@code agreement/sign.xhtml}, whose fields it may stand at. */
  public static Said on(String name) {
    return new Said(new Texts(), read(name));
  }

  /** With the parts that it includes. */
  private static String read(String name) {
    try {
      var own = Files.readString(VIEWS.resolve(name));
      return own + INCLUDED.matcher(own).results().map(it -> read(it.group(1))).collect(joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything, in the order in which it was said. */
  public List<String> all() {
    return all;
  }

  @Override
  public void info(String key, Object... values) {
    all.add(texts.text(key, values));
  }

  @Override
  public void error(String key, Object... values) {
    all.add(texts.text(key, values));
  }

  @Override
  public void fieldError(String clientId, String text) {
    add(clientId, text);
  }

  @Override
  public void refusal(String feature, Refusal refusal, Object... values) {
    var key = feature + ".refusal." + refusal.name();
    add(field(key, this::hasField), text(key, refusal, values));
  }

  /** That this refusal was said and nothing else, with its limits and these values. */
  public void assertRefused(String feature, Refusal refusal, Object... values) {
    var text = text(feature + ".refusal." + refusal.name(), refusal, values);
    assertThat(all).hasSize(1).first().asString().endsWith(text);
  }

  private String text(String key, Refusal refusal, Object... values) {
    return texts.text(key, Stream.concat(refusal.limits().stream(), Stream.of(values)).toArray());
  }

  private boolean hasField(String id) {
    return view.contains(" id=\"" + id + "\"");
  }

  private void add(@Nullable String field, String text) {
    all.add(field == null ? text : field + ": " + text);
  }
}
