/** Keeps people's profiles, and warns them before a training ends. */
@NullMarked
package org.omidb.portal.profile.service;

import org.jspecify.annotations.NullMarked;
