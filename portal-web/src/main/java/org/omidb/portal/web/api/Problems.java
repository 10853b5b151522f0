package org.omidb.portal.web.api;

import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Stream;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.shared.service.Json;
import org.omidb.portal.web.errors.Trouble;
import org.omidb.portal.web.shared.ApiProblem;

/** Answers what was thrown under {@code /api} as problem+json, without its words. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

  private static final System.Logger LOG = System.getLogger(Problems.class.getName());

  @Override
  public Response toResponse(Throwable thrown) {
    var trouble = trouble(thrown);
    if (trouble == Trouble.BROKEN) {
      LOG.log(System.Logger.Level.ERROR, "A request to the API failed", thrown);
    }
    return Response.status(trouble.status())
        .type(ApiProblem.MEDIA_TYPE)
        .entity(Json.write(ApiProblem.of(trouble.status(), trouble.advice())))
        .build();
  }

  static Trouble trouble(Throwable thrown) {
    var causes =
        Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20).toList();
    if (causes.stream().anyMatch(NotFoundException.class::isInstance)) {
      return Trouble.NOT_FOUND;
    }
    if (thrown instanceof WebApplicationException answered) {
      return Trouble.of(answered.getResponse().getStatus(), null);
    }
    return causes.stream().anyMatch(Problems::isBadJson) ? Trouble.BAD_REQUEST : Trouble.BROKEN;
  }

  private static boolean isBadJson(Throwable cause) {
    return cause instanceof JsonException
        || cause instanceof JsonbException
        || cause instanceof ProcessingException
        || cause instanceof com.fasterxml.jackson.core.JacksonException;
  }
}
