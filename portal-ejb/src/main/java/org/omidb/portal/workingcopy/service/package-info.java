/** The working copies of forms, and how one becomes a version. */
@NullMarked
package org.omidb.portal.workingcopy.service;

import org.jspecify.annotations.NullMarked;
