package org.omidb.portal.web.catalogue;

import com.fasterxml.jackson.core.JsonGenerator;
import com.github.benmanes.caffeine.cache.Cache;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.CriteriaParameters;
import org.omidb.portal.catalogue.domain.Disclosed;
import org.omidb.portal.catalogue.domain.FacetValue;
import org.omidb.portal.catalogue.domain.Shown;
import org.omidb.portal.catalogue.service.Explored;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.shared.service.Recent;

/**
 * An answer as JSON. A count is an object: {@code {"count": 1240, "precision": "nearest-20"}};
 * where none is told, {@code count} is null and {@code precision} says why. What several values
 * find together has {@code least} and {@code most} instead.
 */
@ApplicationScoped
public class CountsJson {

  private static final int REMEMBERED = 1_000;

  private record Key(long version, boolean exact, Criteria criteria) {}

  private final Cache<Key, byte[]> written = Recent.atMost(REMEMBERED);

  /** The answer; the same for everybody who is told as exactly. */
  byte[] of(Explored answer) {
    return written.get(
        new Key(answer.version(), answer.exact(), answer.criteria()), key -> write(answer));
  }

  private static byte[] write(Explored answer) {
    var bytes = new ByteArrayOutputStream(32_768);
    try (var json = Json.MAPPER.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberField("catalogueVersion", answer.version());
      json.writeStringField("sentence", answer.criteria().sentence());
      criteria(json, answer.criteria());
      json.writeBooleanField("exact", answer.exact());
      json.writeObjectFieldStart("total");
      var total = answer.total();
      count(json, "women", total.women());
      count(json, "episodes", total.episodes());
      count(json, "studies", total.studies());
      count(json, "images", total.images());
      count(json, "estimatedGigabytes", answer.gigabytes());
      json.writeEndObject();
      json.writeObjectFieldStart("facets");
      for (var table : answer.numbers().tables()) {
        table(json, table);
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void criteria(JsonGenerator json, Criteria criteria) throws IOException {
    json.writeObjectFieldStart("criteria");
    for (var chosen : criteria.chosen().entrySet()) {
      json.writeArrayFieldStart(chosen.getKey().code());
      for (var value : chosen.getValue()) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
    if (criteria.density()) {
      json.writeArrayFieldStart(CriteriaParameters.DENSITY);
      json.writeString(CriteriaParameters.REQUESTED);
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void table(JsonGenerator json, Disclosed.Table table) throws IOException {
    json.writeArrayFieldStart(table.facet().code());
    for (var cell : table.cells()) {
      json.writeStartObject();
      json.writeStringField("value", cell.value());
      json.writeStringField(
          "label", table.facet().value(cell.value()).map(FacetValue::label).orElse(cell.value()));
      count(json, "women", cell.women());
      count(json, "episodes", cell.episodes());
      count(json, "images", cell.images());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void count(JsonGenerator json, String name, Shown shown) throws IOException {
    json.writeObjectFieldStart(name);
    var number = shown.number();
    if (number.isPresent()) {
      json.writeNumberField("count", number.getAsLong());
    } else {
      json.writeNullField("count");
    }
    if (shown instanceof Shown.Between(var least, var most)) {
      json.writeNumberField("least", least);
      json.writeNumberField("most", most);
    }
    json.writeStringField("precision", shown.precision());
    json.writeEndObject();
  }
}
