package org.omidb.portal.web.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.omidb.portal.figures.domain.Snapshot;
import org.omidb.portal.figures.service.PublishedFigures;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.web.shared.ApiProblem;

/** {@code GET /api/catalogue/summary}: the published figures, for everybody. */
@Path("catalogue/summary")
@ApplicationScoped
public class SummaryResource {

  /** A snapshot never changes, but another one may take its place. */
  private static final int SECONDS = 300;

  @Inject PublishedFigures figures;

  /** The snapshot that stands; 404 while no figures have been published. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, ApiProblem.MEDIA_TYPE})
  public Response summary(@Context Request request) {
    return figures
        .standing()
        .map(snapshot -> answer(snapshot, request))
        .orElseGet(SummaryResource::none);
  }

  private static Response none() {
    return Response.status(Response.Status.NOT_FOUND)
        .type(ApiProblem.MEDIA_TYPE)
        .entity(Json.write(ApiProblem.of(404, "No figures have been published yet.")))
        .build();
  }

  private static Response answer(Snapshot snapshot, Request request) {
    var tag = new EntityTag(snapshot.id().toString());
    var unchanged = request.evaluatePreconditions(tag);
    var response =
        unchanged == null
            ? Response.ok(Json.write(Summary.of(snapshot)), MediaType.APPLICATION_JSON_TYPE)
            : unchanged;
    return response.tag(tag).cacheControl(cacheControl()).build();
  }

  private static CacheControl cacheControl() {
    var control = new CacheControl();
    control.setMaxAge(SECONDS);
    control.setNoTransform(false);
    return control;
  }
}
