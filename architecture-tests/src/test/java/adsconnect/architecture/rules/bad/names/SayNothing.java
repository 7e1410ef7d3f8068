package adsconnect.architecture.rules.bad.names;

public final class SayNothing {

    record UserService() {}

    record UserStoreImpl() {}

    record UserDTO() {}

    record UserDto() {}

    record UserEntity() {}

    record UserManager() {}

    record UserRepository() {}

    record UserController() {}

    record UserHelper() {}

    record UserUtil() {}

    record UserUtils() {}

    record SignInUseCase() {}

    record UserAdapter() {}

    record UserPort() {}
}
