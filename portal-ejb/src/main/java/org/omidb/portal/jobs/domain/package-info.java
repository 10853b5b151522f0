/** What becomes of work that fails. */
@NullMarked
package org.omidb.portal.jobs.domain;

import org.jspecify.annotations.NullMarked;
