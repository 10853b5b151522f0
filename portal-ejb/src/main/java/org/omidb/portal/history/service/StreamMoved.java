package org.omidb.portal.history.service;

import java.util.UUID;

/**
 * Something has happened in a stream, whichever it is, and those who were to hear what have heard.
 * It is told in the transaction of the step.
 */
public record StreamMoved(UUID stream) {}
