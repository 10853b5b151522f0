package org.omidb.portal.web.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.omidb.portal.catalogue.domain.CriteriaParameters;
import org.omidb.portal.catalogue.domain.FacetValues;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.shared.service.Recent;
import org.omidb.portal.web.shared.ApiProblem;

/**
 * {@code GET /api/catalogue/counts?type=malignant&age=50-54}: what the question finds, and what
 * each value of each facet would lead to. For everybody, in rounded numbers; exact for the team.
 */
@Path("catalogue/counts")
@ApplicationScoped
public class CountsResource {

  private static final int REMEMBERED = 1_000;

  /** A longer question is read each time, so that nobody fills the memory with them. */
  private static final int LONGEST = 1_000;

  private record Written(FacetValues values, String query) {}

  private final Cache<Written, CriteriaParameters.Read> read = Recent.atMost(REMEMBERED);
  private final Asking asking;
  private final AskedCatalogue catalogue;
  private final CountsJson json;

  @Inject
  public CountsResource(Asking asking, AskedCatalogue catalogue, CountsJson json) {
    this.asking = asking;
    this.catalogue = catalogue;
    this.json = json;
  }

  @GET
  public Response counts() {
    var question = question();
    if (!question.problems().isEmpty()) {
      return refused(question);
    }
    return catalogue
        .ask(question.criteria())
        .map(answer ->
            Response.ok(json.of(answer), MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "private, no-cache")
                .build())
        .orElseGet(CountsResource::overBudget);
  }

  private CriteriaParameters.Read question() {
    var query = asking.query();
    return query.length() > LONGEST
        ? asking.questionAlone()
        : read.get(new Written(asking.values(), query), written -> asking.questionAlone());
  }

  /** RFC 9457, with a member that names each facet at fault. */
  private static Response refused(CriteriaParameters.Read read) {
    var problem =
        Json.MAPPER.valueToTree(
            ApiProblem.of(400, "The question cannot be read: see errors for each parameter."));
    var errors = ((com.fasterxml.jackson.databind.node.ObjectNode) problem).putArray("errors");
    for (var each : read.problems()) {
      errors
          .addObject()
          .put("facet", each.facet().map(facet -> facet.code()).orElse(each.parameter()))
          .put("parameter", each.parameter())
          .put("value", each.value())
          .put("fault", each.fault().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
          .put("detail", Asking.words(each));
    }
    return Response.status(400).type(ApiProblem.MEDIA_TYPE).entity(problem.toString()).build();
  }

  private static Response overBudget() {
    return Response.status(429)
        .type(ApiProblem.MEDIA_TYPE)
        .header("Retry-After", QuestionBudgets.window().toSeconds())
        .entity(
            Json.write(
                ApiProblem.of(
                    429,
                    "You have asked more questions than are answered in ten minutes. Wait, then"
                        + " ask again.")))
        .build();
  }
}
