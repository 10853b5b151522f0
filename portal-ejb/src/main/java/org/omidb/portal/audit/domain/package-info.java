/**
 * Checkpoints: signed rows over the heads of all streams, and what a check of the history finds.
 */
@NullMarked
package org.omidb.portal.audit.domain;

import org.jspecify.annotations.NullMarked;
