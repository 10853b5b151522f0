package org.omidb.portal.web.errors;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.stream.StreamSupport;

/**
 * A table that is sorted or paged by script after its session has ended loads its page anew, as
 * there is no form whose input could be lost.
 */
public class AjaxTrouble extends ExceptionHandlerFactory {

  public AjaxTrouble(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new Reloading(getWrapped().getExceptionHandler());
  }

  private static final class Reloading extends ExceptionHandlerWrapper {

    Reloading(ExceptionHandler wrapped) {
      super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
      var context = FacesContext.getCurrentInstance();
      if (context.getPartialViewContext().isAjaxRequest() && hasExpired()) {
        reload(context);
      } else {
        super.handle();
      }
    }

    private boolean hasExpired() {
      return StreamSupport.stream(getUnhandledExceptionQueuedEvents().spliterator(), false)
          .anyMatch(event -> event.getContext().getException() instanceof ViewExpiredException);
    }

    private void reload(FacesContext context) {
      var external = context.getExternalContext();
      var page = URI.create(external.getRequestHeaderMap().getOrDefault("Referer", "/"));
      var query = page.getRawQuery();
      try {
        external.redirect(page.getRawPath() + (query == null ? "" : "?" + query));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      context.responseComplete();
    }
  }
}
