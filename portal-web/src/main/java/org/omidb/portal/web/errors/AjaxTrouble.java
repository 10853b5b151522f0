package org.omidb.portal.web.errors;

import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.omidb.portal.web.shared.MalformedException;

/**
 * What was thrown while a page worked. A script is told no more of it than a reader (Faces would
 * send it the name of the class): it gets the status of the {@link Trouble}. Only a table that is
 * sorted or paged after its session has ended loads its page anew, as there is no form whose input
 * could be lost. What goes wrong while the parameters of a form are taken apart, before any class
 * of ours is asked, is the fault of whoever wrote them.
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
        return;
      }
      for (var event : getUnhandledExceptionQueuedEvents()) {
        if (!(event.getContext().getException() instanceof AbortProcessingException)) {
          throw told(event.getContext());
        }
      }
      super.handle();
    }

    private static RuntimeException told(ExceptionQueuedEventContext queued) {
      var thrown = queued.getException();
      return isOfDecoding(queued.getPhaseId()) && isOfParsing(rootOf(thrown))
          ? new MalformedException("The parameters of a form make no sense", thrown)
          : new FacesException(thrown);
    }

    private static boolean isOfDecoding(@Nullable PhaseId phase) {
      return PhaseId.RESTORE_VIEW.equals(phase) || PhaseId.APPLY_REQUEST_VALUES.equals(phase);
    }

    private static boolean isOfParsing(Throwable root) {
      return root instanceof IllegalArgumentException
          || root instanceof IndexOutOfBoundsException
          || root instanceof ClassCastException
          || root instanceof FacesException;
    }

    private static Throwable rootOf(Throwable thrown) {
      return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
          .limit(20)
          .reduce((outer, inner) -> inner)
          .orElse(thrown);
    }

    private boolean hasExpired() {
      return StreamSupport.stream(getUnhandledExceptionQueuedEvents().spliterator(), false)
          .anyMatch(event -> event.getContext().getException() instanceof ViewExpiredException);
    }

    /** A form leads to the address of its own page, query and all. */
    private void reload(FacesContext context) {
      var external = context.getExternalContext();
      var request = (HttpServletRequest) external.getRequest();
      var query = request.getQueryString();
      try {
        external.redirect(request.getRequestURI() + (query == null ? "" : "?" + query));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      context.responseComplete();
    }
  }
}
