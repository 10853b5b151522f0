/** Addresses for programs: where they begin, and how they say that something is wrong. */
@NullMarked
package org.omidb.portal.web.api;

import org.jspecify.annotations.NullMarked;
