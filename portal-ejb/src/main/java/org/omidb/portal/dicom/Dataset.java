package org.omidb.portal.dicom;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Attributes in the order of their tags; a header, or one item of a sequence. Never changes. */
public final class Dataset {

  public static final Dataset EMPTY = new Builder(StandardCharsets.US_ASCII).build();

  private static final Tag SPECIFIC_CHARACTER_SET = Tag.of("SpecificCharacterSet");

  private final NavigableMap<Tag, Element> elements;

  private Dataset(NavigableMap<Tag, Element> elements) {
    this.elements = Collections.unmodifiableNavigableMap(elements);
  }

  public static Builder builder() {
    return new Builder(StandardCharsets.US_ASCII);
  }

  /** A builder whose texts are encoded in the given set; SpecificCharacterSet is the caller's. */
  public static Builder builder(Charset charset) {
    return new Builder(charset);
  }

  /** A builder that starts with all that this data set holds. */
  public Builder toBuilder() {
    var builder = new Builder(charset(StandardCharsets.US_ASCII));
    elements.values().forEach(builder::put);
    return builder;
  }

  public Collection<Element> elements() {
    return elements.values();
  }

  public Optional<Element> find(Tag tag) {
    return Optional.ofNullable(elements.get(tag));
  }

  public boolean has(String keyword) {
    return elements.containsKey(Tag.of(keyword));
  }

  /** The texts under a keyword; none where it is absent, empty, or no text. */
  public List<String> texts(String keyword) {
    return find(Tag.of(keyword))
        .filter(element -> element.vr().isText())
        .map(element -> ((Value) element).texts(charset(StandardCharsets.US_ASCII)))
        .orElse(List.of());
  }

  /** The first text under a keyword. */
  public Optional<String> text(String keyword) {
    return texts(keyword).stream().findFirst();
  }

  /** The first number under the keyword of a binary representation. */
  public Optional<Number> number(String keyword) {
    return find(Tag.of(keyword))
        .filter(element -> element instanceof Value value && value.vr().isNumber())
        .flatMap(element -> ((Value) element).numbers().stream().findFirst());
  }

  public List<Dataset> items(String keyword) {
    return find(Tag.of(keyword)).orElse(null) instanceof Element.Sequence(var tag, var items)
        ? items
        : List.of();
  }

  /** The character set that the texts here are in: its own, or that of the data set around it. */
  public Charset charset(Charset around) {
    return elements.get(SPECIFIC_CHARACTER_SET) instanceof Value value && value.vr().isText()
        ? CharacterSets.of(value.texts(StandardCharsets.US_ASCII))
        : around;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dataset that && elements.equals(that.elements);
  }

  @Override
  public int hashCode() {
    return elements.hashCode();
  }

  @Override
  public String toString() {
    return elements.values().toString();
  }

  /** Collects attributes; the representation of a keyword comes from the dictionary. */
  public static final class Builder {

    private final Charset charset;
    private final NavigableMap<Tag, Element> elements = new TreeMap<>();

    private Builder(Charset charset) {
      this.charset = charset;
    }

    public Builder put(Element element) {
      elements.put(element.tag(), element);
      return this;
    }

    public Builder text(String keyword, String... texts) {
      Tag tag = Tag.of(keyword);
      return put(Value.ofText(tag, DataDictionary.vr(tag, false), charset, Arrays.asList(texts)));
    }

    public Builder number(String keyword, Number... numbers) {
      Tag tag = Tag.of(keyword);
      return put(Value.ofNumbers(tag, DataDictionary.vr(tag, false), Arrays.asList(numbers)));
    }

    public Builder items(String keyword, Dataset... items) {
      return put(new Element.Sequence(Tag.of(keyword), Arrays.asList(items)));
    }

    public Builder remove(String keyword) {
      elements.remove(Tag.of(keyword));
      return this;
    }

    boolean has(Tag tag) {
      return elements.containsKey(tag);
    }

    public Dataset build() {
      return new Dataset(new TreeMap<>(elements));
    }
  }
}
