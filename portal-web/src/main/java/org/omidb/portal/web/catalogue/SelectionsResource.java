package org.omidb.portal.web.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.omidb.portal.catalogue.domain.CriteriaParameters;
import org.omidb.portal.catalogue.service.CriteriaJson;
import org.omidb.portal.catalogue.service.Selections;
import org.omidb.portal.shared.domain.VisibleText;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.web.shared.ApiProblem;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.tags.LimitValidator;

/** {@code /api/selections}: the caller's own saved selections, to read and to add to. */
@Path("selections")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SelectionsResource {

  private final Selections selections;
  private final Asking asking;
  private final AskedCatalogue catalogue;
  private final CurrentPerson person;

  @Inject
  public SelectionsResource(
      Selections selections, Asking asking, AskedCatalogue catalogue, CurrentPerson person) {
    this.selections = selections;
    this.asking = asking;
    this.catalogue = catalogue;
    this.person = person;
  }

  @GET
  public String list() {
    var all = Json.MAPPER.createArrayNode();
    for (var saved : selections.savedBy(person.caller().id())) {
      all.addObject()
          .put("id", saved.id().value().toString())
          .put("name", saved.name())
          .put("savedAt", saved.savedAt().toString())
          .put("sentence", saved.sentence())
          .set("criteria", Json.read(CriteriaJson.write(saved.criteria()), ObjectNode.class));
    }
    return all.toString();
  }

  /** Takes {@code {"name": "…", "criteria": {"type": ["malignant"]}}}. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response save(String body) {
    if (body.length() > 20_000) {
      return refused(413, "The selection is too long.");
    }
    ObjectNode asked;
    try {
      asked = Json.read(body, ObjectNode.class);
    } catch (IllegalArgumentException e) {
      return refused(400, "The body is no JSON object.");
    }
    var name = VisibleText.line(asked.path("name").asText(""));
    if (name.isEmpty()) {
      return refused(400, "name has 1 to " + Selections.MAX_NAME + " characters.");
    }
    int length = name.codePointCount(0, name.length());
    if (length > Selections.MAX_NAME) {
      return refused(400, LimitValidator.tooLong("name", length, Selections.MAX_NAME));
    }
    var parameters = new TreeMap<String, List<String>>();
    if (!asked.path("criteria").isObject()) {
      return refused(400, "criteria is an object: of each facet a list of values.");
    }
    for (var facet : asked.path("criteria").properties()) {
      var values = new ArrayList<String>();
      facet.getValue().forEach(value -> values.add(value.asText()));
      if (values.isEmpty() && !facet.getValue().isArray()) {
        return refused(400, "criteria." + facet.getKey() + " is a list of values.");
      }
      parameters.put(facet.getKey(), values);
    }
    var read = CriteriaParameters.read(parameters, asking.values());
    if (!read.problems().isEmpty()) {
      return refused(400, Asking.words(read.problems().getFirst()));
    }
    if (!catalogue.mayAsk(read.criteria())) {
      return refused(429, "Too many questions within ten minutes.");
    }
    return selections
        .save(person.caller(), name, read.criteria())
        .map(id ->
            Response.status(201)
                .entity(Json.MAPPER.createObjectNode().put("id", id.value().toString()).toString())
                .build())
        .orElseGet(() ->
            refused(
                409,
                "The selection may differ by only a few women from one that was saved or"
                    + " compared before."));
  }

  private static Response refused(int status, String detail) {
    return Response.status(status)
        .type(ApiProblem.MEDIA_TYPE)
        .entity(Json.write(ApiProblem.of(status, detail)))
        .build();
  }
}
