/** What a form is while administrators change it, and what can be done with it. */
@NullMarked
package org.omidb.portal.workingcopy.domain;

import org.jspecify.annotations.NullMarked;
