package org.omidb.portal.web.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.omidb.portal.catalogue.domain.CriteriaParameters;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.web.shared.ApiProblem;

/**
 * {@code GET /api/catalogue/openapi.json}: the catalogue's part of the API as OpenAPI 3.1 describes
 * it, made from the facets themselves.
 */
@Path("catalogue/openapi.json")
@ApplicationScoped
public class OpenApiResource {

  private static final String JSON = MediaType.APPLICATION_JSON;

  @GET
  @Produces(JSON)
  public String describe() {
    var root = Json.MAPPER.createObjectNode();
    root.put("openapi", "3.1.0");
    root.putObject("info")
        .put("title", "OMI-DB catalogue")
        .put("version", "1")
        .put(
            "description",
            "What the database holds. Counts are told to the nearest twenty, images to the nearest"
                + " five hundred. None to seven women are one answer, fewer than eight, and nothing"
                + " stands beside it. What several values find together is told as a least and a"
                + " most. The team is told exact counts.");
    var paths = root.putObject("paths");
    summary(paths.putObject("/api/catalogue/summary").putObject("get"));
    counts(paths.putObject("/api/catalogue/counts").putObject("get"));
    selections(paths.putObject("/api/selections"));
    var schemas = root.putObject("components").putObject("schemas");
    count(schemas.putObject("Count"));
    problem(schemas.putObject("Problem"));
    return root.toString();
  }

  private static void summary(ObjectNode get) {
    get.put("operationId", "summary").put("summary", "The published figures, exact and dated");
    var responses = get.putObject("responses");
    answer(responses, "200", "The figures that stand published", JSON);
    answer(responses, "404", "No figures have been published", ApiProblem.MEDIA_TYPE);
  }

  private static void counts(ObjectNode get) {
    get.put("operationId", "counts")
        .put("summary", "What a selection of cases finds, with a count beside every value");
    var parameters = get.putArray("parameters");
    for (var facet : Facet.values()) {
      if (!facet.isStaffOnly()) {
        parameter(parameters, facet);
      }
    }
    parameters
        .addObject()
        .put("name", CriteriaParameters.DENSITY)
        .put("in", "query")
        .put(
            "description",
            "Asks for Volpara's breast density besides; needs a further approval, narrows nothing")
        .putObject("schema")
        .put("type", "string")
        .putArray("enum")
        .add(CriteriaParameters.REQUESTED);
    var responses = get.putObject("responses");
    answer(responses, "200", "Totals, and the facets with their values", JSON);
    answer(responses, "400", "Unknown facets or values, named in errors", ApiProblem.MEDIA_TYPE);
    answer(responses, "429", "Too many questions in ten minutes", ApiProblem.MEDIA_TYPE);
  }

  private static void parameter(ArrayNode parameters, Facet facet) {
    var schema =
        parameters
            .addObject()
            .put("name", facet.code())
            .put("in", "query")
            .put("description", facet.label() + "; may stand several times, any of them will do")
            .put("explode", true)
            .putObject("schema")
            .put("type", "array");
    var items = schema.putObject("items").put("type", "string");
    if (!facet.isOpen()) {
      var values = items.putArray("enum");
      facet.choices().forEach(value -> values.add(value.code()));
    }
    if (facet.isBanded()) {
      for (var end : Arrays.asList("-from", "-to")) {
        parameters
            .addObject()
            .put("name", facet.code() + end)
            .put("in", "query")
            .put("description", "The " + end.substring(1) + " band of a range, both ends included")
            .putObject("schema")
            .put("type", "string");
      }
    }
  }

  private static void selections(ObjectNode path) {
    var get = path.putObject("get");
    get.put("operationId", "selections").put("summary", "Your own saved selections");
    answer(get.putObject("responses"), "200", "A list", JSON);
    var post = path.putObject("post");
    post.put("operationId", "saveSelection").put("summary", "Saves a selection under a name");
    post.putObject("requestBody")
        .put("required", true)
        .putObject("content")
        .putObject(JSON)
        .putObject("schema")
        .put("type", "object");
    var responses = post.putObject("responses");
    answer(responses, "201", "Saved", JSON);
    answer(responses, "400", "It cannot be read", ApiProblem.MEDIA_TYPE);
    answer(responses, "409", "Too close to one that was saved before", ApiProblem.MEDIA_TYPE);
  }

  private static void answer(ObjectNode responses, String status, String words, String type) {
    var schema =
        responses
            .putObject(status)
            .put("description", words)
            .putObject("content")
            .putObject(type)
            .putObject("schema");
    if (type.equals(ApiProblem.MEDIA_TYPE)) {
      schema.put("$ref", "#/components/schemas/Problem");
    } else {
      schema.putArray("type").add("object").add("array");
    }
  }

  private static void count(ObjectNode schema) {
    schema.put("type", "object");
    var properties = schema.putObject("properties");
    properties.putObject("count").putArray("type").add("integer").add("null");
    var precision = properties.putObject("precision").put("type", "string").putArray("enum");
    for (var end : Arrays.asList("least", "most")) {
      properties.putObject(end).put("type", "integer");
    }
    for (var value :
        Arrays.asList(
            "exact",
            "none",
            "nearest-20",
            "nearest-500",
            "nearest-1",
            "between",
            "fewer-than-8",
            "not-shown")) {
      precision.add(value);
    }
  }

  private static void problem(ObjectNode schema) {
    schema.put("type", "object").put("description", "RFC 9457");
    var properties = schema.putObject("properties");
    for (var name : Arrays.asList("type", "title", "detail")) {
      properties.putObject(name).put("type", "string");
    }
    properties.putObject("status").put("type", "integer");
    var error =
        properties
            .putObject("errors")
            .put("type", "array")
            .putObject("items")
            .put("type", "object");
    for (var name : Arrays.asList("facet", "parameter", "value", "fault", "detail")) {
      error.withObjectProperty("properties").putObject(name).put("type", "string");
    }
  }
}
