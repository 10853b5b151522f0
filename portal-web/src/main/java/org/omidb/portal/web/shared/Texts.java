package org.omidb.portal.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The portal's texts, from {@code texts/<feature>.properties}; a key starts with its feature's
 * name. In a view: {@code #{t['review.refusal.NOT_ON_PANEL']}}, or with values {@code
 * #{t.text('review.opened-by', name)}}.
 */
@Named("t")
@ApplicationScoped
public class Texts extends AbstractMap<String, String> {

  private final Map<String, Properties> features = new ConcurrentHashMap<>();

  /** The text with {0}, {1} … filled in. */
  public String text(String key, Object... values) {
    return values.length == 0
        ? text(key)
        : new MessageFormat(text(key).replace("'", "''"), Locale.UK).format(values);
  }

  /** A key without a text is a fault of the portal, which no reader should have to see twice. */
  private String text(String key) {
    var text = feature(key).getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("No text for " + key);
    }
    return text;
  }

  @Override
  public String get(@Nullable Object key) {
    return text(String.valueOf(key));
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    var name = String.valueOf(key);
    return feature(name).containsKey(name);
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    throw new UnsupportedOperationException("Texts are asked for one by one");
  }

  private Properties feature(String key) {
    return features.computeIfAbsent(key.replaceFirst("\\..*", ""), Texts::load);
  }

  private static Properties load(String feature) {
    var texts = new Properties();
    try (var in = Texts.class.getResourceAsStream("/texts/" + feature + ".properties")) {
      if (in != null) {
        texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The texts of " + feature + " cannot be read", e);
    }
    return texts;
  }
}
