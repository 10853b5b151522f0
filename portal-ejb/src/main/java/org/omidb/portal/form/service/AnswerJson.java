package org.omidb.portal.form.service;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.omidb.portal.form.domain.AnswerValue;
import org.omidb.portal.form.domain.AnswerValue.Fields;
import org.omidb.portal.form.domain.AnswerValue.Rows;
import org.omidb.portal.form.domain.AnswerValue.Texts;
import org.omidb.portal.shared.service.JsonForm;

/**
 * Answers as JSON, in one way for each: texts as a list, as they have always been stored; fields as
 * an object of such lists, in the order of their names; the rows of a table as a list of such
 * objects.
 */
public final class AnswerJson implements JsonForm {

  @Override
  public Module module() {
    return new SimpleModule("answers")
        .addSerializer(AnswerValue.class, new Writing())
        .addDeserializer(AnswerValue.class, new Reading());
  }

  private static final class Writing extends JsonSerializer<AnswerValue> {

    @Override
    public void serialize(AnswerValue answer, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      switch (answer) {
        case Texts(var texts) -> list(texts, json);
        case Fields fields -> object(fields, json);
        case Rows(var rows) -> {
          json.writeStartArray();
          for (var row : rows) {
            object(row, json);
          }
          json.writeEndArray();
        }
      }
    }

    private static void object(Fields fields, JsonGenerator json) throws IOException {
      json.writeStartObject();
      for (var part : fields.parts().entrySet()) {
        json.writeFieldName(part.getKey());
        list(part.getValue(), json);
      }
      json.writeEndObject();
    }

    private static void list(List<String> texts, JsonGenerator json) throws IOException {
      json.writeStartArray();
      for (var text : texts) {
        json.writeString(text);
      }
      json.writeEndArray();
    }
  }

  private static final class Reading extends JsonDeserializer<AnswerValue> {

    @Override
    public AnswerValue deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      JsonNode node = context.readTree(json);
      if (node.isObject()) {
        return fields(node, context);
      }
      if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
        var rows = new ArrayList<Fields>();
        for (var row : node) {
          rows.add(fields(row, context));
        }
        return new Rows(rows);
      }
      return new Texts(texts(node, context));
    }

    private static Fields fields(JsonNode node, DeserializationContext context) throws IOException {
      if (!node.isObject()) {
        return context.reportInputMismatch(AnswerValue.class, "A row is not written as one");
      }
      var parts = new TreeMap<String, List<String>>();
      for (var part : node.properties()) {
        parts.put(part.getKey(), texts(part.getValue(), context));
      }
      return new Fields(parts);
    }

    private static List<String> texts(JsonNode node, DeserializationContext context)
        throws IOException {
      if (!node.isArray()) {
        return context.reportInputMismatch(AnswerValue.class, "Texts are not written as a list");
      }
      var texts = new ArrayList<String>();
      for (var text : node) {
        if (!text.isTextual()) {
          return context.reportInputMismatch(AnswerValue.class, "A text is not written as one");
        }
        texts.add(text.textValue());
      }
      return texts;
    }
  }
}
