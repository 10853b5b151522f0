package org.omidb.portal.dicom;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A header in the DICOM JSON model (PS3.18, F), group 2 included. Pixel data is left out, and so is
 * a binary value of more than {@value #BINARY_LIMIT} bytes.
 */
public final class DicomJson {

  /** The largest binary value that is written, in bytes. */
  public static final int BINARY_LIMIT = 4096;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Tag SPECIFIC_CHARACTER_SET = Tag.of("SpecificCharacterSet");

  private DicomJson() {}

  public static ObjectNode of(Header header) {
    ObjectNode json = NODES.objectNode();
    addAll(json, header.meta(), StandardCharsets.US_ASCII);
    addAll(json, header.data(), StandardCharsets.US_ASCII);
    return json;
  }

  private static ObjectNode of(Dataset data, Charset around) {
    ObjectNode json = NODES.objectNode();
    addAll(json, data, around);
    return json;
  }

  private static void addAll(ObjectNode json, Dataset data, Charset around) {
    Charset charset = data.charset(around);
    for (Element element : data.elements()) {
      switch (element) {
        case Value value when value.vr().kind() == Vr.Kind.BYTES -> addBinary(json, value);
        case Value value -> add(json, value, values(value, charset));
        case Element.Sequence(var tag, var items) -> {
          ArrayNode values = NODES.arrayNode();
          items.forEach(item -> values.add(of(item, charset)));
          add(json, element, values);
        }
        case Element.Fragments fragments -> {}
      }
    }
  }

  private static void addBinary(ObjectNode json, Value value) {
    if (value.length() > BINARY_LIMIT || value.tag().isPixelData()) {
      return;
    }
    ObjectNode attribute = json.putObject(value.tag().hex()).put("vr", value.vr().name());
    if (value.length() > 0) {
      attribute.put("InlineBinary", value.bytes());
    }
  }

  private static void add(ObjectNode json, Element element, ArrayNode values) {
    ObjectNode attribute = json.putObject(element.tag().hex()).put("vr", element.vr().name());
    if (!values.isEmpty()) {
      attribute.set("Value", values);
    }
  }

  private static ArrayNode values(Value value, Charset charset) {
    ArrayNode values = NODES.arrayNode();
    switch (value.vr().kind()) {
      case TEXT, LONG_TEXT -> texts(value, charset).forEach(text -> addText(values, text));
      case NAME -> value.texts(charset).forEach(name -> addName(values, name));
      case DECIMAL -> value.texts(charset).forEach(number -> addDecimal(values, number));
      case SIGNED, UNSIGNED, FLOATING -> value.numbers().forEach(number -> add(values, number));
      case TAG -> value.tags().forEach(tag -> values.add(tag.hex()));
      case BYTES, ITEMS -> throw new IllegalStateException("No list of values: " + value);
    }
    return values;
  }

  /** JSON is UTF-8 whatever the file was, and says so where the file named its set. */
  private static List<String> texts(Value value, Charset charset) {
    return value.tag().equals(SPECIFIC_CHARACTER_SET) && value.length() > 0
        ? List.of("ISO_IR 192")
        : value.texts(charset);
  }

  private static void addText(ArrayNode values, String text) {
    if (text.isEmpty()) {
      values.addNull();
    } else {
      values.add(text);
    }
  }

  private static void addName(ArrayNode values, String name) {
    if (name.isEmpty()) {
      values.addNull();
      return;
    }
    ObjectNode groups = values.addObject();
    String[] kinds = {"Alphabetic", "Ideographic", "Phonetic"};
    String[] parts = name.split("=", -1);
    for (int i = 0; i < Math.min(kinds.length, parts.length); i++) {
      if (!parts[i].isEmpty()) {
        groups.put(kinds[i], parts[i]);
      }
    }
  }

  /** A decimal string that is none goes out as the string it is. */
  private static void addDecimal(ArrayNode values, String text) {
    if (text.isEmpty()) {
      values.addNull();
    } else {
      DecimalText.number(text).ifPresentOrElse(values::add, () -> values.add(text));
    }
  }

  private static void add(ArrayNode values, Number number) {
    switch (number) {
      case Integer whole -> values.add(whole);
      case Short whole -> values.add(whole);
      case Long whole -> values.add(whole);
      case BigInteger whole -> values.add(whole);
      case Double real when Double.isFinite(real) -> values.add(real);
      case Float real when Float.isFinite(real) -> values.add(real);
      default -> values.add(number.toString());
    }
  }
}
