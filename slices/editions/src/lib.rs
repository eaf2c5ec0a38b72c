//! editions
